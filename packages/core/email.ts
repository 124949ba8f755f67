declare const address: unique symbol;
/** A mail address: an ASCII name, an ASCII domain in small letters, at most 254 letters. */
export type Email = string & { readonly [address]: true };

const mostTyped = 320;
const longest = 254;
const name = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}$/i;
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

function hostOf(typed: string): string {
  try {
    return new URL(`https://${typed}/`).hostname;
  } catch {
    return "";
  }
}

/** A domain as DNS knows it; Bangla and other scripts become `xn--`. Null: none, or a bare number. */
function readDomain(typed: string): string | null {
  // What a host cannot hold would end it, and the rest of what was typed would be forgotten.
  if (/[\s/\\?#@:%[\]]/.test(typed)) return null;
  const host = hostOf(typed);
  const labels = host.split(".");
  const isName =
    labels.length > 1 && labels.every((each) => label.test(each)) && !/^\d+$/.test(labels.at(-1) ?? "");
  return isName ? host : null;
}

/** What somebody typed as one address, in the one form we keep; null when it is none, or more than one. */
export function readEmail(typed: string): Email | null {
  if (typed.length > mostTyped) return null;
  const text = typed.normalize("NFKC").trim();
  const at = text.lastIndexOf("@");
  const [local, domain] = [text.slice(0, at), readDomain(text.slice(at + 1))];
  const isName = at > 0 && local.length <= 64 && local.split(".").every((part) => name.test(part));
  if (!isName || domain === null) return null;
  const email = `${local}@${domain}`;
  return email.length <= longest ? (email as Email) : null;
}

/** What two spellings of one address share. No provider in use tells capital letters of a name apart. */
export const foldEmail = (email: Email): string => email.toLowerCase();

/** `ni•••@haat.example`: enough to know one's own by. */
export const maskEmail = (email: Email): string => {
  const at = email.lastIndexOf("@");
  return `${email.slice(0, Math.min(2, at - 1) || 1)}•••${email.slice(at)}`;
};
