import { foldDigits } from "@haat/core/digits";

export type RefundTyped = Readonly<Record<string, string>>;
export type RefundWish = Readonly<{
  subOrderId: string;
  lines: readonly Readonly<{ lineId: string; exchange?: string; quantity: number }>[];
  delivery: boolean;
  fault: string;
}>;

/** Fields `lin_…` hold how many of a line, `lin_….swp_…` of what came for it in exchange; what is no number counts as none. */
export function readWish(form: RefundTyped): RefundWish {
  const lines = Object.entries(form).flatMap(([name, typed]) => {
    const quantity = Number.parseInt(foldDigits(typed), 10);
    if (!name.startsWith("lin_") || !(quantity > 0)) return [];
    const [lineId = "", exchange] = name.split(".");
    return [{ lineId, quantity, ...(exchange !== undefined && { exchange }) }];
  });
  const fault = form["fault"] === "market" ? "market" : "vendor";
  return { subOrderId: form["part"] ?? "", lines, delivery: form["delivery"] === "yes", fault };
}
