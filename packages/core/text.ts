/** Text as it is stored: NFC, trimmed, without control and bidi-control characters. ZWJ and ZWNJ stay, র‍্যাব needs them. */
export const storedText = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
    .trim();

/** The key beside display text (`bangladesh.md` 5.1): equal spellings meet here. */
export const normText = (text: string): string =>
  text
    .normalize("NFC")
    .replaceAll("অা", "আ")
    .replaceAll("ত্\u200d", "ৎ")
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/[।॥]/g, " ")
    .replace(/[\u09e6-\u09ef]/g, (digit) => String(digit.charCodeAt(0) - 0x09e6))
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
