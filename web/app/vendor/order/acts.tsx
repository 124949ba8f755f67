import type { VendorOrderView } from "@haat/contract/vendor-order";
import { Icon, type IconName } from "../../components/ui/icon.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";
import { ByCourier } from "./by-courier.tsx";
import type { Act } from "./queries.server.ts";

const icons: Readonly<Record<Act, IconName>> = {
  accept: "check",
  reject: "close",
  pack: "parcel",
  "hand-over": "truck",
  deliver: "shield",
  undelivered: "back",
  door: "hand",
  "own-door": "hand",
  "not-met": "clock",
  stayed: "parcel",
  "take-back": "back",
  "another-try": "truck",
  "came-back": "back",
};

/** What is said instead of the next step. */
const aside = ["own-door", "not-met", "undelivered"] as const;
type Aside = (typeof aside)[number];
const isAside = (act: Act): act is Aside => aside.some((each) => each === act);
const asideWords = {
  "own-door": "vendor:act.own_door",
  "not-met": "vendor:act.not_met",
  undelivered: "vendor:act.undelivered",
} as const;

/** These have a form of their own further down. */
const beside = ["another-try", "came-back"] as const;
type Beside = (typeof beside)[number];
const isBeside = (act: Act): act is Beside => beside.some((each) => each === act);

/** The same act as a word of the catalogue. */
const wordOf = (act: Exclude<Act, Aside | Beside>) =>
  act === "hand-over" ? "hand_over" : act === "take-back" ? "take_back" : act;

/** These ask something more on a page of their own. */
const ownPages: readonly Act[] = ["deliver", "door", "take-back"];

type Part = Pick<VendorOrderView, "id" | "acts" | "booking" | "returnBearer">;
type ActsProps = Readonly<{ part: Part; pressKey: string }>;

/** What may be done now, the next step first and large. Refusing and delivering ask something more on a page of their own. */
export function Acts({ part: { id, acts, booking, returnBearer }, pressKey }: ActsProps) {
  const { t, locale } = useWords();
  if (acts.every(isBeside)) return null;
  const page = `/vendor/orders/${id}`;
  // Its courier has it by the shop's word then.
  const isBooked = booking?.state === "booked" && booking.parcel !== "void";
  const next = acts
    .filter((act) => act !== "reject")
    .filter((act) => !isAside(act))
    .filter((act) => !isBeside(act));
  return (
    <div className="flex flex-wrap items-stretch gap-3">
      {next.map((act) =>
        ownPages.includes(act) ? (
          <Link key={act} to={`${page}/${act}`} className="button min-h-16 flex-1 basis-64 text-xl">
            <Icon name={icons[act]} className="size-7" />
            {t(`vendor:act.${wordOf(act)}`)}
          </Link>
        ) : (
          <form
            key={act}
            method="post"
            action={`/${locale}${page}`}
            data-enhance="once"
            className="grid flex-1 basis-64 gap-4"
          >
            <input type="hidden" name="key" value={`${pressKey}-${act}`} />
            {act === "hand-over" && !isBooked && <ByCourier bearer={returnBearer} />}
            <button name="act" value={act} className="button min-h-16 text-xl">
              <Icon name={icons[act]} className="size-7" />
              {t(`vendor:act.${wordOf(act)}`)}
            </button>
          </form>
        ),
      )}
      {acts.includes("reject") && (
        <Link to={`${page}/reject`} className="button-danger max-sm:w-full">
          <Icon name={icons.reject} />
          {t("vendor:act.reject")}
        </Link>
      )}
      {acts.filter(isAside).map((act) => (
        <Link key={act} to={`${page}/${act}`} className="button-secondary max-sm:w-full">
          <Icon name={icons[act]} />
          {t(asideWords[act])}
        </Link>
      ))}
      <p className="w-full text-soft">{t(`vendor:act_hint.${wordOf(next[0] ?? "reject")}`)}</p>
    </div>
  );
}
