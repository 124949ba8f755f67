/** First match wins: most browsers also claim to be those below them. */
const browsers = [
  [/\bEdgA?\//, "Edge"],
  [/\bOPR\/|\bOPX\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\bUCBrowser\//, "UC Browser"],
  [/\bYaBrowser\//, "Yandex"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/\bCriOS\/|\bChrome\//, "Chrome"],
  [/\bSafari\//, "Safari"],
] as const;
const systems = [
  [/\bAndroid\b/, "Android"],
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "Mac"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
] as const;

const nameIn = (names: readonly (readonly [RegExp, string])[], userAgent: string): string | null =>
  names.find(([mark]) => mark.test(userAgent))?.[1] ?? null;

/** "Chrome · Android": enough for a person to know his device by, and nothing to tell two of them apart. */
export function deviceLabel(userAgent: string | undefined): string {
  const start = (userAgent ?? "").slice(0, 400);
  return [nameIn(browsers, start), nameIn(systems, start)].filter((name) => name !== null).join(" · ");
}
