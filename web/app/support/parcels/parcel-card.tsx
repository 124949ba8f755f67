import type { ParcelRowView } from "@haat/contract/parcel-desk";
import { reportTasks, shopWords } from "@haat/core/parcel-reports";
import { formatDateTime } from "@haat/i18n/format";
import type { Translate } from "@haat/i18n/translator";
import { Field } from "../../components/form/field.tsx";
import { Due } from "../../components/ui/due.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";
import { Contested } from "./contested.tsx";
import { HeldCase } from "./held-case.tsx";
import { Missed } from "./missed.tsx";
import { TryAnswers, TryCase } from "./try-case.tsx";

/** `action`: where its forms go. `short`: what was written of this one, and was too little. */
type CardProps = Readonly<{
  row: ParcelRowView;
  pressKey: string | null;
  now: string;
  action: string;
  short: string | null;
}>;

/** Ended by saying which pieces stayed, and in no other way. */
const asksDoor = ({ case: found }: ParcelRowView): boolean =>
  found !== null &&
  found.endedAt === null &&
  (found.kind === "partly_delivered" || found.kind === "exchanged");

/** Where it stands: by its courier, or of a shop's own delivery. */
function wordOf(
  t: Translate,
  { courier, state, missed }: Pick<ParcelRowView, "courier" | "state" | "missed">,
) {
  if (courier === null && state !== null) return t("parcels:proof.door.partly_delivered");
  if (state !== null) return t(`couriers:state.${state}`);
  return t(missed === null ? "parcels:own.heard" : "parcels:own.tried");
}

/** What stayed of it is sold: only its shop can say that the rest is there. */
const isKeptInPart = ({ courier, state }: ParcelRowView): boolean => courier === null && state !== null;

/** A parcel, what its courier says of it, and what it waits for. Without a key nothing can be ended. */
export function ParcelCard({ row, pressKey, now, action, short }: CardProps) {
  const { t, locale } = useWords();
  const when = (at: string) => formatDateTime(new Date(at), locale);
  const standingOf = ({ courier, state, stateAt, missed }: ParcelRowView): string => {
    if (stateAt === null) return t("couriers:parcel.silent");
    return `${wordOf(t, { courier, state, missed })}, ${when(stateAt)}`;
  };
  return (
    <li className="sheet grid gap-2">
      <p className="flex flex-wrap items-center justify-between gap-x-4">
        <Link
          to={`/support/orders/${row.orderId}`}
          className="link inline-flex min-h-12 items-center tabular-nums"
        >
          {row.number}
        </Link>
        <span className="text-soft">{row.shop}</span>
      </p>
      <p>
        {row.courier === null ? (
          t("parcels:own.carries")
        ) : (
          <>
            {t(`couriers:name.${row.courier}`)} · <span className="break-all">{row.consignment}</span>
          </>
        )}
      </p>
      <p>{standingOf(row)}</p>
      {row.deadline !== null && row.case === null && (
        <p className="font-semibold">{t("parcels:desk.deadline", { by: new Date(row.deadline) })}</p>
      )}
      {row.deadline !== null && row.case !== null && <Due by={row.deadline} now={now} />}
      {row.missed !== null && <Missed missed={row.missed} deadline={row.deadline} now={now} />}
      {row.case !== null && (
        <Case found={row.case} pressKey={asksDoor(row) ? null : pressKey} {...{ action, short }} />
      )}
      {asksDoor(row) && pressKey !== null && (
        <Link
          to={`/support/orders/${row.orderId}/door/${row.partId}`}
          className="button-secondary max-sm:w-full"
        >
          {t("vendor:act.door")}
        </Link>
      )}
      {!isKeptInPart(row) && (
        <Link
          to={`/support/orders/${row.orderId}/parcel/${row.partId}`}
          className="link inline-flex min-h-12 items-center"
        >
          {t("parcels:state.open")}
        </Link>
      )}
    </li>
  );
}

type CaseProps = Pick<CardProps, "pressKey" | "action" | "short"> &
  Readonly<{ found: NonNullable<ParcelRowView["case"]> }>;

/** Of these the desk is told what to do. */
const todos = [
  ...reportTasks,
  ...(["called_off", "void_carried", "called_back", "unread_amount"] as const),
  ...shopWords,
] as const;
const hasTodo = (kind: string): kind is (typeof todos)[number] => todos.some((todo) => todo === kind);

function Case({ found, pressKey, action, short }: CaseProps) {
  const { t, locale } = useWords();
  return (
    <div className="grid gap-2 border-t border-line pt-2">
      <p className="font-semibold">{t(`parcels:case.${found.kind}`)}</p>
      {hasTodo(found.kind) && found.endedAt === null && <p>{t(`parcels:case.todo.${found.kind}`)}</p>}
      {found.goes !== null && (
        <p className="break-words">
          {t("parcels:booking.call_off.goes_with", {
            courier: t(`couriers:name.${found.goes.courier}`),
            number: found.goes.number,
          })}
        </p>
      )}
      {found.another !== null && <TryCase another={found.another} isOpen={found.endedAt === null} />}
      <Contested contest={found} />
      {found.kind === "unknown_word" && found.endedAt === null && (
        <Link to="/support/courier-notices?view=words" className="link inline-flex min-h-12 items-center">
          {t("parcels:words.to_teach")}
        </Link>
      )}
      <HeldCase found={found} />
      {found.endedAt !== null && (
        <p className="text-soft">
          {found.endedBy !== null && `${found.endedBy}, `}
          {formatDateTime(new Date(found.endedAt), locale)}
          {found.reason !== null && (
            <>
              : <Typed text={found.reason} />
            </>
          )}
        </p>
      )}
      {found.endedAt === null && found.asked === null && pressKey !== null && (
        <EndForm {...{ found, pressKey, action, short }} />
      )}
    </div>
  );
}

type EndProps = Omit<CaseProps, "pressKey"> & Readonly<{ pressKey: string }>;

/** What keeps its shop's money is ended by its end, and everything else by its reason. */
function EndForm({ found, pressKey, action, short }: EndProps) {
  const { t } = useWords();
  const errors = short === null ? {} : { reason: t("parcels:case.reason_short") };
  return (
    <form method="post" action={action} noValidate data-enhance="once" className="grid gap-3">
      <input type="hidden" name="key" value={`${pressKey}-${found.id}`} />
      <input type="hidden" name="id" value={found.id} />
      <Field
        name="reason"
        among={found.id}
        label={t("parcels:case.reason")}
        hint={t("parcels:case.hint")}
        errors={errors}
      >
        {(control) => <textarea {...control} rows={2} maxLength={300} defaultValue={short ?? ""} />}
      </Field>
      {found.another !== null && <TryAnswers />}
      {found.another === null && found.held === null && (
        <button className="button-secondary max-sm:w-full">{t("parcels:case.end")}</button>
      )}
      {found.held !== null && (
        <button name="stays" value="yes" className="button-secondary max-sm:w-full">
          {t("parcels:case.stays.go")}
        </button>
      )}
    </form>
  );
}
