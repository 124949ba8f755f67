import { languageOfText } from "../../lib/language-of-text.ts";

/** Words that a person typed, marked with their own language, so that a screen reader does not spell them out. */
export const Typed = ({ text }: { text: string }) => <span lang={languageOfText(text)}>{text}</span>;
