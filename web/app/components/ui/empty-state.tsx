import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

/** Nothing to show, why, and what to do next. */
export const EmptyState = ({
  icon,
  title,
  children,
}: {
  icon: IconName;
  title: string;
  children?: ReactNode;
}) => (
  <div className="sheet grid justify-items-center gap-3 py-10 text-center">
    <span className="grid size-20 place-items-center rounded-full bg-brand-wash text-brand">
      <Icon name={icon} className="size-10" />
    </span>
    <h2 className="text-xl">{title}</h2>
    {children}
  </div>
);
