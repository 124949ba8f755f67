import type { HomeSectionBody } from "@haat/contract/home-page";
import { homeSectionKinds, type HomeSectionKind } from "@haat/core/home-sections";

/** What is likeliest to be added stands first. */
export const addedKinds = [
  ...(["words", "category"] as const),
  ...homeSectionKinds.filter((kind) => kind !== "words" && kind !== "category"),
];

export const partFields = [
  ...(["titleBn", "titleEn", "textBn", "textEn"] as const),
  ...(["leadsTo", "category", "from", "until"] as const),
] as const;
export type PartField = (typeof partFields)[number];
export type TypedPart = Readonly<Record<PartField, string>>;

/** Which fields a part of that kind has. */
export const fieldsOf = (kind: HomeSectionKind): readonly PartField[] =>
  partFields.filter((field) => {
    if (field === "textBn" || field === "textEn" || field === "leadsTo") return kind === "words";
    return field !== "category" || kind === "category";
  });

export const kindOf = (asked: string | null | undefined): HomeSectionKind | null =>
  homeSectionKinds.find((kind) => kind === asked) ?? null;

export function readTyped(form: Readonly<Record<string, string | undefined>>): TypedPart {
  const text = (name: PartField): string => (form[name] ?? "").trim();
  return Object.fromEntries(partFields.map((field) => [field, text(field)])) as TypedPart;
}

/** A path of ours without its language, out of whatever was copied from the address bar. */
export function pathIn(copied: string): string {
  const bare = copied.replace(/^https?:\/\/[^/]+/i, "").replace(/^\/(?:bn|en)(?=\/)/, "");
  return bare.startsWith("/") || bare === "" ? bare : `/${bare}`;
}

/** What of it is wrong, by the word that says so; both languages or none, and of a notice both. */
export function lacksOf(kind: HomeSectionKind, typed: TypedPart): Partial<Record<PartField, Lack>> {
  const lacks: Partial<Record<PartField, Lack>> = {};
  for (const [one, other] of [
    ...([["titleBn", "titleEn"]] as const),
    ...(kind === "words" ? ([["textBn", "textEn"]] as const) : []),
  ] as const) {
    const isNeeded = kind === "words" || typed[one] !== "" || typed[other] !== "";
    for (const field of [one, other]) if (isNeeded && typed[field] === "") lacks[field] = field;
  }
  if (kind === "category" && typed.category === "") lacks.category = "category";
  if (typed.from !== "" && typed.until !== "" && typed.until < typed.from) lacks.until = "until";
  return lacks;
}
export type Lack = Exclude<PartField, "leadsTo" | "from">;

/** As the API takes it; what a part of that kind does not have is left out, whatever was typed. */
export function bodyOf(kind: HomeSectionKind, typed: TypedPart): HomeSectionBody {
  const has = fieldsOf(kind);
  const said = (field: PartField): string | null =>
    has.includes(field) && typed[field] !== "" ? typed[field] : null;
  return {
    kind,
    ...{ titleBn: said("titleBn"), titleEn: said("titleEn") },
    ...{ textBn: said("textBn"), textEn: said("textEn") },
    leadsTo: said("leadsTo") === null ? null : pathIn(typed.leadsTo),
    ...{ category: said("category"), from: said("from"), until: said("until") },
  };
}
