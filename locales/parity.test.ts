import { readFileSync } from "node:fs";
import { problemCodes } from "@haat/core/errors";
import { describe, expect, it } from "vitest";
import { catalogue, english, type Namespace } from "./index.ts";
import { placeholdersOf, placeholderTypes } from "./placeholder-types.ts";

const namespaces = Object.keys(english) as Namespace[];
const languages = ["bn", "en"] as const;
const formats = /^[a-z][A-Za-z]*(, (number|taka|date|datetime))?$/;

describe.each(namespaces)("the words of %s", (namespace) => {
  const [bn, en] = [catalogue.bn[namespace], catalogue.en[namespace]];

  it("have the same keys in the same order in both languages", () => {
    expect(Object.keys(bn)).toEqual(Object.keys(en));
  });

  it("ask for the same values in both languages", () => {
    const asked = (words: Readonly<Record<string, string>>) =>
      Object.entries(words).map(([key, sentence]) => [key, placeholdersOf(sentence).toSorted()]);
    expect(asked(bn)).toEqual(asked(en));
  });

  it.each(languages)("are neither empty nor untrimmed, and NFC, in %s", (language) => {
    const words = catalogue[language][namespace];
    const faulty = Object.entries(words).filter(
      ([, sentence]) =>
        sentence.trim() !== sentence || sentence === "" || sentence.normalize("NFC") !== sentence,
    );
    expect(faulty).toEqual([]);
  });

  it("use only the formats that print the digits of the language, and count with `number`", () => {
    const all = Object.values(en).flatMap(placeholdersOf);
    expect(all.filter((placeholder) => !formats.test(placeholder) || placeholder === "count")).toEqual([]);
  });

  it.each(languages)("stand once each, in %s", (language) => {
    const written = readFileSync(new URL(`${language}/${namespace}.json`, import.meta.url), "utf8");
    const keys = [...written.matchAll(/^ {2}"([^"]+)":/gm)].map(([, key]) => key);
    expect(keys).toEqual(Object.keys(catalogue[language][namespace]));
  });

  it("have both plurals or none", () => {
    const stems = (ending: string) =>
      Object.keys(en).flatMap((key) => (key.endsWith(ending) ? [key.slice(0, -ending.length)] : []));
    expect(stems("_one").toSorted()).toEqual(stems("_other").toSorted());
  });

  it("say no Latin digit in a Bangla sentence that is meant to be read aloud", () => {
    const latin = Object.entries(bn).filter(
      ([key, sentence]) =>
        /(?<![A-Za-z-])[0-9](?![A-Za-z-])/.test(sentence) && !key.startsWith("request.malformed_json"),
    );
    expect(latin).toEqual([]);
  });
});

it("every refusal has its two sentences and no sentence is left of a refusal that is gone", () => {
  const keys = problemCodes.flatMap((code) => [`${code}.title`, `${code}.detail`]);
  expect(Object.keys(catalogue.en.problems).toSorted()).toEqual(keys.toSorted());
});

it("the placeholders the compiler knows are those of the sentences", () => {
  const written = readFileSync(new URL("placeholders.ts", import.meta.url), "utf8");
  expect(written, "run: node packages/tooling/write-placeholders.ts").toBe(placeholderTypes(english));
});

it("an English SMS stays in the alphabet in which it costs half: no taka sign, no curly quotes, no dashes", () => {
  const dear = Object.entries(english.messages).filter(([, sentence]) =>
    /[^\n\x20-\x5a_a-z{}]/.test(sentence),
  );
  expect(dear).toEqual([]);
});
