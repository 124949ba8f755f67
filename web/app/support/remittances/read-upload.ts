import { RemittanceBody } from "@haat/contract/remittance";
import { foldDigits } from "@haat/core/digits";

const Said = RemittanceBody.pick({ courier: true, reference: true, periodEnd: true });
const faults = ["file", "large", "reference", "until"] as const;
/** What the page itself may be given in one form, with some room beside it; by the API a file comes in parts. */
const mostBytes = 4_000_000;
export type UploadFault = (typeof faults)[number];
export type UploadTyped = Readonly<Record<"courier" | "reference" | "until", string>>;

/** What the form says beside its file: digits of either script; the last day is meant to its end in Dhaka. */
export function readUpload(form: FormData) {
  const textIn = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? foldDigits(value.trim().slice(0, 200)) : "";
  };
  const typed = { courier: textIn("courier"), reference: textIn("reference"), until: textIn("until") };
  const file = form.get("file");
  const { courier, reference, until } = typed;
  const said = Said.safeParse({ courier, reference, periodEnd: `${until}T23:59:59+06:00` });
  const wrong = new Set(said.success ? [] : said.error.issues.map(({ path }) => path[0]));
  const isThere = file instanceof File && file.size > 0;
  const isLarge = isThere && file.size > mostBytes;
  const isFile = isThere && !isLarge;
  const isFaulty = {
    file: !isThere,
    large: isLarge,
    reference: wrong.has("reference"),
    until: wrong.has("periodEnd"),
  };
  return {
    typed,
    faults: faults.filter((name) => isFaulty[name]),
    upload: said.success && isFile ? { ...said.data, file } : null,
  };
}
