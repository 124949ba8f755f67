import type { StoryEvent, SupportOrderView } from "@haat/contract/support";
import { formatDateTime } from "@haat/i18n/format";
import { Lines } from "../../finance/journals/lines.tsx";
import { Icon, type IconName } from "../../components/ui/icon.tsx";
import { useWords } from "../../lib/words.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { kinds as known, type Kind } from "./story-kinds.ts";
import { Actor } from "./actor-name.tsx";
import { stateName, storyTitle, subjectName } from "./story-title.ts";
import { whyWords } from "./why-words.ts";

const icons: Readonly<Record<StoryEvent["kind"], IconName>> = {
  move: "next",
  journal: "book",
  stock: "stack",
  message: "chat",
  exchange: "phone",
  courier: "truck",
  try: "clock",
  call: "phone",
};

type StoryProps = Readonly<{
  events: readonly StoryEvent[];
  kinds: SupportOrderView["storyKinds"];
  /** Where what happened before goes on. */
  older: string | null;
  kind: Kind;
  address: string;
}>;

/** What happened, oldest first, and the way to what happened before. What few readers need opens at a tap. */
export function Story({ events, kinds, older, kind, address }: StoryProps) {
  const { t } = useWords();
  const countOf = (wanted: Kind) =>
    kinds.reduce((sum, each) => (wanted === null || each.kind === wanted ? sum + each.count : sum), 0);
  const asked = [null, ...known].filter((each) => each === null || countOf(each) > 0);
  const before = `${kind === null ? "" : `kind=${kind}&`}before=${encodeURIComponent(older ?? "")}`;
  return (
    <div className="grid gap-3">
      <Tabs
        label={t("support:story.show")}
        tabs={asked.map((each) => ({
          key: each ?? "all",
          to: each === null ? `${address}#story` : `${address}?kind=${each}#story`,
          name: t(`support:story.kind.${each ?? "all"}`),
          count: t("common:number", { value: countOf(each) }),
          isHere: each === kind,
        }))}
      />
      <MoreLink to={older === null ? null : `${address}?${before}#story`} name={t("support:story.older")} />
      <Events events={events} />
    </div>
  );
}

function Events({ events }: Pick<StoryProps, "events">) {
  const { t, locale } = useWords();
  return (
    <ol className="grid gap-2">
      {events.map((event, position) => (
        <li
          key={`${position} ${event.at}`}
          className="grid grid-cols-[2.5rem_1fr] gap-x-3 rounded-md border border-line bg-sheet p-3"
        >
          <span className="grid size-10 place-items-center rounded-full bg-brand-wash text-brand">
            <Icon name={icons[event.kind]} className="size-5" />
          </span>
          <div className="grid gap-1">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="font-semibold">{storyTitle(t, event)}</span>
              <time dateTime={event.at} className="text-sm text-soft">
                {formatDateTime(new Date(event.at), locale)}
              </time>
            </p>
            <p className="flex flex-wrap gap-x-4 text-sm text-soft">
              <span>{subjectName(t, event.subject)}</span>
              {event.kind === "move" && event.from !== null && (
                <span>
                  {stateName(t, event.title, event.from)} → {stateName(t, event.title, event.to ?? "")}
                </span>
              )}
              {event.kind === "journal" && <span>{event.title}</span>}
              {event.actor !== null && <Actor actor={event.actor} />}
            </p>
            <Inside event={event} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Inside({ event }: { event: StoryEvent }) {
  const { t } = useWords();
  const { kind, lines, note, title, to } = event;
  if (lines.length > 0)
    return (
      <details>
        <summary className="link inline-flex min-h-12 items-center text-sm">
          {t("support:story.lines")}
        </summary>
        <Lines lines={lines} label={storyTitle(t, event)} />
      </details>
    );
  if (kind === "exchange")
    return (
      <details>
        <summary className="link inline-flex min-h-12 items-center text-sm">
          {t("support:story.reply", { status: to ?? t("support:attempt_page.silent") })}
        </summary>
        <pre className="overflow-x-auto rounded-md bg-sunken p-3 text-sm whitespace-pre-wrap">
          {note ?? "–"}
        </pre>
      </details>
    );
  if (note === null || note === "") return null;
  return <p className="text-sm">{kind === "move" ? whyWords(t, title, note) : note}</p>;
}
