import { english, type WordKey } from "@haat/locales";
import type { Translate } from "./translator.ts";

/** Words of what the API names: operations, roles, acts of the audit. */
type NamedKey = Extract<WordKey, `rights:${"does" | "who"}.${string}` | `admin:act.${string}`>;

const known: ReadonlySet<string> = new Set([
  ...Object.keys(english.rights).flatMap((key) => (/^(does|who)\./.test(key) ? [`rights:${key}`] : [])),
  ...Object.keys(english.admin).flatMap((key) => (key.startsWith("act.") ? [`admin:${key}`] : [])),
]);
const isNamed = (key: string): key is NamedKey => known.has(key);

/** The word of a name that came over the wire; null when there is none for it yet. */
export const namedWord = (t: Translate, key: string): string | null => (isNamed(key) ? t(key) : null);

/** Every name that has a word behind this stem, in the order of the catalogue. */
export const namesBehind = (stem: string): readonly string[] =>
  [...known].flatMap((key) => (key.startsWith(`${stem}.`) ? [key.slice(stem.length + 1)] : []));

export const knownActs = namesBehind("admin:act");
