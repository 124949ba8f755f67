const bengaliZero = 0x09e6;

/** ০-৯ and full-width digits become 0-9; everything else stays. For fields that people type. */
export const foldDigits = (text: string): string =>
  text.replace(/[\u09e6-\u09ef\uff10-\uff19]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code < 0xff10 ? bengaliZero : 0xff10));
  });

/** 0-9 become ০-৯, for showing. */
export const toBengaliDigits = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(bengaliZero + Number(digit)));
