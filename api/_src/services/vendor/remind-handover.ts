import { takeHandoverReminder } from "@haat/db/queries/vendor/handover";
import { formatDateTime } from "@haat/i18n/format";
import type { NodeCtx } from "../../context.ts";
import { tellShop } from "../vendors/tell-shop.ts";

/** A parcel is with the courier within 48 hours: its shop hears so half a day before, and once more when the time is over. */
export const remindHandover = (
  { books, sealer, publicOrigin }: Pick<NodeCtx, "books" | "sealer" | "publicOrigin">,
  partId: string,
): Promise<void> =>
  books.transact(async (tx) => {
    const due = await takeHandoverReminder(tx, partId);
    if (!due) return;
    const { vendorId, number, by, told } = due;
    await tellShop(
      tx,
      { sealer },
      {
        ...{ vendorId, key: `${partId}:handover-${told}` },
        say: ({ t }, locale) => {
          const url = `${publicOrigin}/${locale}/vendor/orders/${partId}`;
          const said = { number, when: formatDateTime(new Date(by), locale), url };
          return told === "late"
            ? t("messages:shop.handover_late", said)
            : t("messages:shop.handover_soon", said);
        },
      },
    );
  });
