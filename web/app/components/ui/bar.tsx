import { shareOf } from "./chart-scale.ts";

type BarProps = Readonly<{ value: bigint; most: bigint; className: string }>;

/** A length beside the number it stands for; the number is what is read out. */
export const Bar = ({ value, most, className }: BarProps) => (
  <svg
    viewBox="0 0 100 10"
    preserveAspectRatio="none"
    aria-hidden="true"
    className="block h-3 w-full rounded-sm bg-sunken"
  >
    <rect width={shareOf(value, most)} height="10" className={className} />
  </svg>
);
