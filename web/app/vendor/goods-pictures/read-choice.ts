import { type GoodsContent, GoodsPicture, mostPictures } from "@haat/contract/goods-content";
import { storedText } from "@haat/core/text";
import { choiceKey, type GoodsForm } from "../goods-edit/form-of.ts";
import { figure } from "../goods-edit/read-content.ts";

export type PictureFault = "number" | "long" | "many";
type Faults = Readonly<Record<string, PictureFault>>;
export type ReadChoice = Readonly<{ ok: true; content: GoodsContent } | { ok: false; faults: Faults }>;

/** More than any page of the library shows. */
const mostPicks = 60;

/** What the form shows of what is chosen; a row each, in its place. */
export const choiceForm = ({ pictures, variants }: GoodsContent): GoodsForm =>
  Object.fromEntries(
    pictures.flatMap(({ stem, alt }, at): [string, string][] => [
      ...([
        [`stem.${at}`, stem],
        [`keep.${at}`, "yes"],
        [`place.${at}`, String(at + 1)],
        [`alt.${at}.bn`, alt.bn],
        [`alt.${at}.en`, alt.en],
      ] as [string, string][]),
      ...variants
        .filter((variant) => variant.pictures.includes(stem))
        .map(({ choice }): [string, string] => [`shows.${at}.${choiceKey(choice)}`, "yes"]),
    ]),
  );

/** The numbers of the rows that the form holds. */
export const chosenRows = (form: GoodsForm): number[] =>
  Array.from({ length: mostPictures }, (_, at) => at).filter((at) => form[`stem.${at}`] !== undefined);

/** What is ticked in the library, by the stems. */
export const picksOf = (form: GoodsForm): string[] =>
  Array.from({ length: mostPicks }, (_, at) => form[`pick.${at}`] ?? "").filter((stem) => stem !== "");

/** The same goods with the pictures that are chosen, those with a place first, or what cannot be read. */
export function readChoice(form: GoodsForm, before: GoodsContent): ReadChoice {
  const faults: Record<string, PictureFault> = {};
  const kept = chosenRows(form)
    .filter((at) => form[`keep.${at}`] !== undefined)
    .map((at) => ({ at, place: placeOf(form, at, faults), picture: pictureOf(form, at, faults) }))
    .toSorted((a, b) => a.place - b.place);
  const known = new Set(kept.map(({ picture }) => picture.stem));
  const picked = picksOf(form)
    .filter((stem) => !known.has(stem))
    .map((stem) => ({ stem, alt: { bn: "", en: "" } }));
  const pictures = [...kept.map(({ picture }) => picture), ...picked];
  if (pictures.length > mostPictures) faults["pick"] = "many";
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  const variants = before.variants.map((variant) => ({
    ...variant,
    pictures: kept
      .filter(({ at }) => form[`shows.${at}.${choiceKey(variant.choice)}`] !== undefined)
      .map(({ picture }) => picture.stem),
  }));
  return { ok: true, content: { ...before, pictures, variants } };
}

/** What has no number comes after what has one. */
function placeOf(form: GoodsForm, at: number, faults: Record<string, PictureFault>): number {
  const typed = (form[`place.${at}`] ?? "").trim();
  const place = figure(typed);
  if (typed !== "" && place === null) faults[`place.${at}`] = "number";
  return place ?? mostPictures + 1;
}

function pictureOf(form: GoodsForm, at: number, faults: Record<string, PictureFault>): GoodsPicture {
  const said = (lang: "bn" | "en") => storedText(form[`alt.${at}.${lang}`] ?? "");
  const picture = { stem: form[`stem.${at}`] ?? "", alt: { bn: said("bn"), en: said("en") } };
  for (const { path } of GoodsPicture.safeParse(picture).error?.issues ?? [])
    faults[`alt.${at}.${path[1] === "en" ? "en" : "bn"}`] = "long";
  return picture;
}
