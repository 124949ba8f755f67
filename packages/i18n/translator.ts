import type { Sum } from "@haat/core/money";
import type { Namespace, WordKey, Words } from "@haat/locales";
import type { Placeholders } from "@haat/locales/placeholders.ts";
import { createInstance, type FormatterModule, type TOptions } from "i18next";
import { formatDate, formatDateTime, formatNumber, formatSum } from "./format.ts";
import type { Locale } from "./locale.ts";

/** What `{{name, format}}` asks for. A bare `{{name}}` takes text only, so no number slips through in the wrong digits. */
type FormatValue = { number: number | bigint; taka: Sum; date: Date; datetime: Date };
type NameOf<Placeholder extends string> = Placeholder extends `${infer Name}, ${string}` ? Name : Placeholder;
type ValueOf<Placeholder extends string> = Placeholder extends `${string}, ${infer Format}`
  ? Format extends keyof FormatValue
    ? FormatValue[Format]
    : never
  : string;

export type Parameters<Key extends string> = Key extends keyof Placeholders
  ? { readonly [P in Placeholders[Key] as NameOf<P>]: ValueOf<P> }
  : never;
type Arguments<Key extends string> = Key extends keyof Placeholders ? [parameters: Parameters<Key>] : [];

/** `t("storefront:cart.lines", { count: 3 })`: unknown keys and missing parameters do not compile. */
export type Translate = <Key extends WordKey>(key: Key, ...parameters: Arguments<Key>) => string;
export type Translator = Readonly<{ locale: Locale; t: Translate }>;

const formats: { readonly [F in keyof FormatValue]: (value: FormatValue[F], locale: Locale) => string } = {
  number: formatNumber,
  taka: formatSum,
  date: formatDate,
  datetime: formatDateTime,
};
const shown = (format: string, value: unknown, locale: Locale): string => {
  const print = (formats as Readonly<Record<string, (value: unknown, locale: Locale) => string>>)[format];
  return print ? print(value, locale) : String(value);
};

const formatter = (locale: Locale): FormatterModule => ({
  type: "formatter",
  init: () => {},
  add: () => {},
  addCached: () => {},
  format: (value: unknown, format = "") => shown(format, value, locale),
});

/** Over the words it is handed: a page that runs in the browser ships only the namespaces it shows. */
export function translatorOver(locale: Locale, words: Partial<Words>): Translator {
  const i18n = createInstance();
  i18n.use(formatter(locale));
  void i18n.init({
    lng: locale,
    resources: { [locale]: words },
    ns: Object.keys(words) as Namespace[],
    initAsync: false,
    keySeparator: false,
    nsSeparator: ":",
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  const translate: (key: string, options: TOptions) => string = i18n.getFixedT(locale);
  const t: Translate = (key, ...[parameters]) => {
    const given: Readonly<Record<string, unknown>> = parameters ?? {};
    const count = typeof given["count"] === "number" ? { count: given["count"] } : {};
    // `replace` keeps our names apart from i18next's options; without nesting, text people typed stays text.
    return translate(key, { ...count, replace: given, nest: false });
  };
  return { locale, t };
}
