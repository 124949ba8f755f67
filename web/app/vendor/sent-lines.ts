import type { VendorOrderView } from "@haat/contract/vendor-order";
import type { PieceLine } from "../components/commerce/read-door.ts";

/** What has left the shop. */
export const sentLines = (part: VendorOrderView): PieceLine[] =>
  part.lines.flatMap((line) => {
    const left = line.quantity - ("givenBack" in line ? line.givenBack : 0);
    return left > 0 ? [{ id: line.id, title: line.title, label: line.label, left }] : [];
  });
