import type { OwnParcelView } from "@haat/contract/own-parcels";
import { Taka } from "../../components/commerce/price.tsx";
import { Icon, type IconName } from "../../components/ui/icon.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { shownDigits } from "../../lib/digits.ts";
import { isNothing } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{ parcel: OwnParcelView }>;

/** One door: whom to meet there, what to take, and what came of it, each at one tap. */
export function Stop({ parcel }: Props) {
  const { t } = useWords();
  const { id, number, units, ownDelivery } = parcel;
  return (
    <li className="sheet grid gap-3">
      <p className="flex flex-wrap items-center justify-between gap-x-3 text-sm text-soft">
        <Link to={`/vendor/orders/${id}`} className="link inline-flex min-h-12 items-center">
          {number}
        </Link>
        <span>{t("common:units", { count: units })}</span>
      </p>
      <Clock parcel={parcel} />
      <Door parcel={parcel} />
      {isNothing(ownDelivery.toCollect) ? (
        <p className="notice notice-good">
          <Icon name="check" className="mt-0.5" />
          {t("parcels:round.paid")}
        </p>
      ) : (
        <p className="flex items-center gap-3">
          <Icon name="cash" className="size-8 text-brand" />
          <span>{t("parcels:round.take")}</span>
          <Taka amount={ownDelivery.toCollect} className="ms-auto text-2xl font-semibold text-brand" />
        </p>
      )}
      <Outcomes parcel={parcel} />
    </li>
  );
}

/** By when, at what time the buyer says he is met, and how often nobody was. */
function Clock({ parcel: { promisedBy, ownDelivery } }: Props) {
  const { t } = useWords();
  const { until, wish, tries } = ownDelivery;
  return (
    <div className="grid gap-1">
      {until !== null ? (
        <p className="badge badge-warm inline-flex items-center gap-1.5 justify-self-start">
          <Icon name="clock" className="size-4" />
          {t("parcels:round.by", { by: new Date(until) })}
        </p>
      ) : (
        promisedBy !== null && (
          <p className="text-sm text-soft">{t("parcels:round.promised", { date: new Date(promisedBy) })}</p>
        )
      )}
      {wish !== null && (
        <p className="font-semibold">{t("parcels:round.wish", { wish: t(`checkout:try.wish.${wish}`) })}</p>
      )}
      {tries.map(({ at, reason }, index) => (
        <p key={at} className="text-sm text-soft">
          {t("parcels:round.tried", { nth: index + 1, reason: t(`parcels:not_met.reason.${reason}`) })}
        </p>
      ))}
    </div>
  );
}

function Door({ parcel: { receiver, area } }: Props) {
  const { t, locale } = useWords();
  if (receiver === null) return <p className="font-semibold">{area}</p>;
  return (
    <>
      <address className="grid gap-0.5">
        <b className="text-lg">
          <Typed text={receiver.name} />
        </b>
        <Typed text={[receiver.details, receiver.landmark].filter(Boolean).join(", ")} />
        <span className="text-soft">{receiver.area}</span>
      </address>
      {receiver.note !== null && receiver.note !== "" && (
        <p className="text-sm">
          <b>{t("vendor:receiver.note")}</b> <Typed text={receiver.note} />
        </p>
      )}
      <a href={`tel:${receiver.phone}`} className="button-secondary">
        <Icon name="phone" />
        {t("vendor:receiver.call", { phone: shownDigits(receiver.phone, locale) })}
      </a>
    </>
  );
}

const outcomes = [
  { act: "deliver", to: "deliver?list", icon: "check", word: "parcels:round.delivered" },
  { act: "own-door", to: "own-door?list", icon: "hand", word: "parcels:round.partly" },
  { act: "not-met", to: "not-met?list", icon: "clock", word: "parcels:round.nobody" },
  { act: "own-door", to: "own-door?list&none", icon: "back", word: "parcels:round.refused" },
] as const satisfies readonly Readonly<{
  act: OwnParcelView["acts"][number];
  to: string;
  icon: IconName;
  word: string;
}>[];

function Outcomes({ parcel: { id, acts } }: Props) {
  const { t } = useWords();
  return (
    <div className="grid grid-cols-2 gap-2">
      {outcomes
        .filter(({ act }) => acts.includes(act))
        .map(({ to, icon, word }) => (
          <Link
            key={to}
            to={`/vendor/orders/${id}/${to}`}
            className={`${word === "parcels:round.delivered" ? "button" : "button-secondary"} min-h-14 px-3`}
          >
            <Icon name={icon} />
            {t(word)}
          </Link>
        ))}
    </div>
  );
}
