import { foldDigits } from "@haat/core/digits";

export type RefundTyped = Readonly<Record<string, string>>;
export type RefundWish = Readonly<{
  subOrderId: string;
  lines: readonly Readonly<{ lineId: string; quantity: number }>[];
  delivery: boolean;
  fault: string;
}>;

/** Fields `lin_…` hold how many of a line; what is no number counts as none. */
export function readWish(form: RefundTyped): RefundWish {
  const lines = Object.entries(form).flatMap(([name, typed]) => {
    const quantity = Number.parseInt(foldDigits(typed), 10);
    return name.startsWith("lin_") && quantity > 0 ? [{ lineId: name, quantity }] : [];
  });
  const fault = form["fault"] === "market" ? "market" : "vendor";
  return { subOrderId: form["part"] ?? "", lines, delivery: form["delivery"] === "yes", fault };
}
