const spelled = /^[0-9a-hjkmnp-tv-z]{4}(?:-[0-9a-hjkmnp-tv-z]{4}){2,7}$/;
const whole = /^[0-9a-hjkmnp-tv-z]{32}$/;
const isSecret = (part: string): boolean => whole.test(part) || spelled.test(part);

/** The code of a link, as its message shows it. */
export const codeIn = (link: string): string => new URL(link).hash.slice(1);

/**
 * Whether an address of ours says aloud what only its receiver may know. A provider's answer is not ours to word: it comes to
 * the one address that takes it, which leads on at once.
 */
export function tells(address: string): boolean {
  const { pathname, search, searchParams } = new URL(address);
  const parts = pathname.split("/");
  if (/\/sign-in\/\w+\/return$/.test(pathname)) return parts.some(isSecret);
  if (/[?&](?:token|secret|code|otp)=/i.test(search)) return true;
  return [...parts, ...[...searchParams.values()].flatMap((value) => value.split(/[/?=&]/))].some(isSecret);
}
