import type { LocaleName } from "@haat/contract/values";
import { smsLength } from "@haat/messaging/sms-length";
import { translators } from "../../translators.ts";

/**
 * The SMS of a sign-in code: always one part. Browsers fill the code in by themselves where the text ends on the line
 * `@host #code` (WebOTP). In Bangla there is room for that line only beside a shorter sentence, and for a long host not even
 * there; then the whole sentence goes alone, for to be warned of whoever asks for the code matters more.
 */
export function codeMessage(locale: LocaleName, code: string, host: string): string {
  const { t } = translators[locale];
  const [whole, short] = [t("messages:code.sms", { code }), t("messages:code.sms_short", { code })];
  const line = `\n@${host} #${code}`;
  return [whole, short].map((text) => `${text}${line}`).find((text) => smsLength(text).parts === 1) ?? whole;
}
