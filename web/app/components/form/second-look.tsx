import type { ReactNode } from "react";
import { HiddenFields } from "./hidden-fields.tsx";

type Press = Readonly<Record<"name" | "agree" | "refuse", string>>;

type SecondLookProps = Readonly<{
  /** Where the form goes, with its language. */
  action: string;
  /** What it carries along: which thing, under which key. */
  values: Readonly<Record<string, string>>;
  may: readonly string[];
  words: Readonly<Record<"agree" | "yes" | "refuse" | "withdraw", string>>;
  /** What agreeing does, read before it is done. */
  sure: ReactNode;
  /** What whoever asked himself is told while he waits. */
  wait?: string;
  press?: Press;
}>;

const verbs: Press = { name: "verb", agree: "agree", refuse: "refuse" };

/** What waits for a second person. Agreeing takes two taps: from then on it counts. Whoever asked may only take it back. */
export function SecondLook({ action, values, may, words, sure, wait, press = verbs }: SecondLookProps) {
  const form = { method: "post", action, "data-enhance": "once" } as const;
  const hidden = <HiddenFields values={values} />;
  const mayAgree = may.includes("agree");
  const isAsker = may.includes("withdraw") && !mayAgree;
  return (
    <>
      {mayAgree && (
        <details>
          <summary className="button w-full list-none">{words.agree}</summary>
          <form {...form} className="mt-3 grid gap-2">
            {hidden}
            {sure}
            <button name={press.name} value={press.agree} className="button max-sm:w-full">
              {words.yes}
            </button>
          </form>
        </details>
      )}
      {isAsker && wait !== undefined && <p>{wait}</p>}
      {(may.includes("withdraw") || may.includes("refuse")) && (
        <form {...form}>
          {hidden}
          <button name={press.name} value={press.refuse} className="button-secondary max-sm:w-full">
            {isAsker ? words.withdraw : words.refuse}
          </button>
        </form>
      )}
    </>
  );
}
