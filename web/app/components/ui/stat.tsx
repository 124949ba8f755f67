import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";
import { Link } from "./link.tsx";

type StatProps = Readonly<{
  icon: IconName;
  name: string;
  value: ReactNode;
  note?: ReactNode;
  to: string;
  tone?: "plain" | "warm" | "bad";
}>;

const looks = {
  plain: "border-line",
  warm: "border-marigold bg-marigold-wash",
  bad: "border-brick bg-brick-wash",
} as const;

/** One number to act on: a picture, a word and the way there. */
export const Stat = ({ icon, name, value, note, to, tone = "plain" }: StatProps) => (
  <li className={`sheet group relative grid content-start gap-1 ${looks[tone]}`}>
    <span className="flex items-center gap-3">
      <span className="grid size-12 flex-none place-items-center rounded-full bg-brand-wash text-brand">
        <Icon name={icon} className="size-7" />
      </span>
      <b className="text-3xl tabular-nums">{value}</b>
    </span>
    <Link
      to={to}
      className="text-lg font-semibold underline-offset-4 after:absolute after:inset-0 group-hover:underline"
    >
      {name}
    </Link>
    {note !== undefined && <p className="text-sm">{note}</p>}
  </li>
);
