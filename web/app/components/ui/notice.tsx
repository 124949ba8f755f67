import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

type Tone = "plain" | "good" | "warm" | "bad";
const looks: Readonly<Record<Tone, { className: string; icon: IconName }>> = {
  plain: { className: "notice", icon: "chat" },
  good: { className: "notice notice-good", icon: "check" },
  warm: { className: "notice notice-warm", icon: "warning" },
  bad: { className: "notice notice-bad", icon: "warning" },
};

/** Something the reader must know. `isNews` reads it out when it was not there a moment ago. */
export function Notice({
  tone = "plain",
  isNews = false,
  children,
}: {
  tone?: Tone;
  isNews?: boolean;
  children: ReactNode;
}) {
  const { className, icon } = looks[tone];
  return (
    <div className={className} role={isNews ? (tone === "bad" ? "alert" : "status") : undefined}>
      <Icon name={icon} className="mt-0.5 size-6" />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}
