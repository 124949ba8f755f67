import type { GoodsContent } from "@haat/contract/goods-content";
import { slugOf } from "@haat/core/slug";
import { storedText } from "@haat/core/text";
import { choiceKey, type GoodsForm, mostAxes } from "./form-of.ts";

type Options = GoodsContent["options"];
type Value = Options[number]["values"][number];
export type AxisName = Readonly<{ code: string; name: Readonly<{ bn: string; en: string }> }>;

function valueOf(line: string, known: readonly Value[]): Value | null {
  const [bn = "", en = bn] = line.split("|").map((part) => storedText(part).slice(0, 40));
  if (bn === "" && en === "") return null;
  const name = { bn: bn || en, en: en || bn };
  // What was there keeps its code, so that its variants stay the same ones.
  const old = known.find((each) => each.name.en === name.en || each.name.bn === name.bn);
  const code = old?.code ?? slugOf(name.en).slice(0, 40).replace(/-$/, "");
  return code === "" ? null : { code, name };
}

type Read = Readonly<{ options: Options; wrong: readonly string[] }>;

/** What the variants differ by, at most twice; `wrong` names the fields that cannot be read. */
export function readOptions(form: GoodsForm, axes: readonly AxisName[], before: Options): Read {
  const options: Options = [];
  const wrong: string[] = [];
  for (let at = 0; at < mostAxes; at += 1) {
    const axis = axes.find(({ code }) => code === form[`axis.${at}`]);
    const lines = (form[`axis.${at}.values`] ?? "").split("\n").filter((line) => line.trim() !== "");
    if (axis === undefined || lines.length === 0) continue;
    const known = before.find(({ code }) => code === axis.code)?.values ?? [];
    const values = lines.flatMap((line) => valueOf(line, known) ?? []);
    const isTwice = new Set(values.map(({ code }) => code)).size !== values.length;
    const isAgain = options.some(({ code }) => code === axis.code);
    if (values.length !== lines.length || values.length > 20 || isTwice || isAgain)
      wrong.push(`axis.${at}.values`);
    else options.push({ code: axis.code, name: axis.name, values });
  }
  return { options, wrong };
}

type Choice = Readonly<Record<string, string>>;

/** Every choice that the options allow, the first option slowest; without options there is one. */
export function allChoices(options: Options): readonly Choice[] {
  let choices: Choice[] = [{}];
  for (const { code, values } of options)
    choices = choices.flatMap((choice) => values.map((value) => ({ ...choice, [code]: value.code })));
  return choices;
}

/** The numbers of the rows that the form holds. */
export const rowsOf = (form: GoodsForm): number[] => {
  const rows: number[] = [];
  for (let at = 0; at < 60 && form[`v.${at}.choice`] !== undefined; at += 1) rows.push(at);
  return rows;
};

/** The row of the form for a choice; none: it is new. */
export const rowOf = (form: GoodsForm, choice: Choice): number | undefined =>
  rowsOf(form).find((at) => form[`v.${at}.choice`] === choiceKey(choice));
