import { type Courier, couriers } from "@haat/core/couriers";

type Typed = Readonly<Record<string, string | undefined>>;

/** By which courier a parcel goes. Null: by none; `halved`: a courier without a number, or the other way round. */
export function consignmentIn(form: Typed): Readonly<{ courier: Courier; number: string }> | "halved" | null {
  const courier = couriers.find((each) => each === form["courier"]);
  const number = (form["number"] ?? "").trim().slice(0, 60);
  if (courier === undefined && number === "") return null;
  return courier === undefined || number === "" ? "halved" : { courier, number };
}
