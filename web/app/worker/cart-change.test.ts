import { expect, it } from "vitest";
import { formOf, readChange, unitsIn, withChange, type Change, type Line } from "./cart-change.ts";

const id = (letter: string) => `var_${letter.repeat(26)}`;
const press = "k3v9x0q2m7d4t8aa";
const form = (fields: Record<string, string>) => new URLSearchParams({ variantId: id("a"), ...fields });
const read = (fields: Record<string, string>) => readChange(form(fields), () => press);
const line = (letter: string, quantity: number): Line => ({
  ...{ variantId: id(letter), title: letter, label: "", slug: "", price: "5000", quantity },
});

it("a press keeps its name from the first sending to the last", () => {
  const first = read({ intent: "add", press: "0123456789abcdef" });
  expect(first?.press).toBe("0123456789abcdef");
  expect(read({ intent: "add", press: "" })?.press).toBe(press);
  const again = first && readChange(formOf(first), () => "another-press---");
  expect(again).toEqual(first);
});

it("a quantity is read in both digit scripts", () => {
  expect(read({ intent: "set", quantity: "১২" })?.quantity).toBe("12");
});

it.each([
  { intent: "buy" },
  { intent: "set", quantity: "many" },
  { intent: "set", quantity: "100" },
  { intent: "add", variantId: "other" },
])("what is no form of ours is left to the market: %j", (fields) => {
  expect(read(fields as unknown as Record<string, string>)).toBeNull();
});

it("the cart on the phone changes as the one at the market will", () => {
  const change = (fields: Record<string, string>): Change => {
    const found = read(fields);
    if (found === null) throw new Error("unread");
    return found;
  };
  const lines = [line("b", 1)];
  const one = withChange(lines, change({ intent: "add", title: "Kantha", price: "25000" }));
  expect(one).toMatchObject([{ quantity: 1 }, { title: "Kantha", price: "25000", quantity: 1 }]);
  const two = withChange(one, change({ intent: "add" }));
  expect(unitsIn(two)).toBe(3);
  expect(withChange(two, change({ intent: "set", quantity: "5" }))[1]?.quantity).toBe(5);
  expect(withChange(two, change({ intent: "set", quantity: "0" }))).toEqual(lines);
  expect(withChange(two, change({ intent: "remove" }))).toEqual(lines);
  expect(withChange([line("a", 99)], change({ intent: "add" }))[0]?.quantity).toBe(99);
});
