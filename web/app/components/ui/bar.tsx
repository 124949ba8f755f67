import type { ReactNode } from "react";
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

type BarRowProps = BarProps & Readonly<{ name: ReactNode; printed: string }>;

/** A name, its number and its length below both, inside a `<dl>`. */
export const BarRow = ({ name, printed, ...bar }: BarRowProps) => (
  <div className="grid grid-cols-[1fr_auto] items-baseline gap-x-4 gap-y-1">
    <dt>{name}</dt>
    <dd className="font-semibold whitespace-nowrap tabular-nums">{printed}</dd>
    <dd aria-hidden="true" className="col-span-2">
      <Bar {...bar} />
    </dd>
  </div>
);
