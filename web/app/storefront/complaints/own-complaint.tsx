import type { ComplaintView } from "@haat/contract/complaint";
import { mostComplaintPhotos } from "@haat/core/complaint-states";
import { ComplaintCard } from "../../components/complaint/card.tsx";
import { BuyersClock } from "../../components/complaint/clock.tsx";
import { ComplaintWords } from "../../components/complaint/words-field.tsx";
import { HiddenFields } from "../../components/form/hidden-fields.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { useWords } from "../../lib/words.tsx";
import { PhotoField } from "./photo-field.tsx";

type Props = Readonly<{ complaint: ComplaintView; pressKey: string; now: string }>;

/** One's own complaint: whose turn it is, what one may say to it, and where one may go with it. */
export function OwnComplaint({ complaint, pressKey, now }: Props) {
  const { t, locale } = useWords();
  const { id, order, shop, state, photos } = complaint;
  const at = `/${locale}/orders/${order.id}/complaints/${id}`;
  const isUnderWay = state !== "settled" && state !== "decided";
  return (
    <ComplaintCard
      {...{ complaint, photosAt: `${at}/photos` }}
      aside={<p className="text-sm text-soft">{shop.name}</p>}
    >
      <BuyersClock {...{ complaint, now }} />
      {isUnderWay && <OwnWords {...{ complaint, pressKey, now }} />}
      {isUnderWay && photos.length < mostComplaintPhotos && <MorePhotos {...{ complaint, pressKey, now }} />}
      {takesAnother(complaint) && (
        <Link to={`/orders/${order.id}/exchange`} className="button-secondary justify-self-start">
          {t("complaints:own.exchange")}
        </Link>
      )}
      <div className="grid justify-items-start gap-1">
        <a href={`${at}/pack.pdf`} className="button-secondary max-sm:w-full" download>
          {t("complaints:own.pack")}
        </a>
        <p className="text-sm text-soft">{t("complaints:own.pack_text")}</p>
      </div>
      {complaint.mayGoOn && <Outside />}
    </ComplaintCard>
  );
}

const takesAnother = ({ state, answer, decision }: ComplaintView): boolean =>
  decision?.outcome === "exchange" || (state === "answered" && answer?.offer === "exchange");

function OwnWords({ complaint: { id, order, state, answer }, pressKey }: Props) {
  const { t, locale } = useWords();
  const form = {
    method: "post",
    action: `/${locale}/orders/${order.id}/complaint`,
    "data-enhance": "once",
  } as const;
  const kept = <HiddenFields values={{ complaint: id, key: `${pressKey}-${id}` }} />;
  const mayTake = state === "answered" && (answer?.offer === "refund" || answer?.offer === "return");
  return (
    <div className="grid gap-3">
      {mayTake && (
        <form {...form} className="grid gap-2">
          {kept}
          <button name="intent" value="take_offer" className="button justify-self-start max-sm:w-full">
            {t("complaints:own.take_offer")}
          </button>
          <p className="text-sm text-soft">{t("complaints:own.take_text")}</p>
        </form>
      )}
      <form {...form}>
        {kept}
        <button name="intent" value="settle" className="button-secondary justify-self-start max-sm:w-full">
          {t("complaints:own.settle")}
        </button>
      </form>
      {state === "answered" && (
        <details>
          <summary className="button-quiet">{t("complaints:own.insist")}</summary>
          <form {...form} noValidate className="mt-2 grid gap-3">
            {kept}
            <ComplaintWords
              {...{
                among: id,
                label: t("complaints:own.insist_said"),
                hint: t("complaints:own.insist_text"),
              }}
            />
            <button name="intent" value="insist" className="button justify-self-start max-sm:w-full">
              {t("complaints:own.insist_send")}
            </button>
          </form>
        </details>
      )}
    </div>
  );
}

function MorePhotos({ complaint: { id, order }, pressKey }: Props) {
  const { t, locale } = useWords();
  return (
    <details>
      <summary className="button-quiet">{t("complaints:own.photo")}</summary>
      <form
        {...{
          method: "post",
          action: `/${locale}/orders/${order.id}/complaint`,
          encType: "multipart/form-data",
        }}
        data-enhance="once"
        className="mt-2 grid gap-3"
      >
        <HiddenFields values={{ complaint: id, key: `${pressKey}-${id}` }} />
        <PhotoField among={id} />
        <button name="intent" value="photo" className="button-secondary justify-self-start max-sm:w-full">
          {t("complaints:own.add_photo")}
        </button>
      </form>
    </details>
  );
}

/** The directorate's portal, once ours has ended or was too slow. */
function Outside() {
  const { t } = useWords();
  return (
    <Notice>
      <p className="font-semibold">{t("complaints:own.outside")}</p>
      <p>{t("complaints:own.outside_text")}</p>
      <a href="https://ccms.gov.bd" rel="noreferrer" className="link inline-flex min-h-12 items-center">
        {t("complaints:own.outside_go")}
      </a>
    </Notice>
  );
}
