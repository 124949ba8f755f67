import { storedText } from "./text.ts";

const language = /^\/(?:bn|en)(?=\/|$)/;

/** Without our language and a slash at its end; Bangla letters as letters, however the link had them written. */
const plain = (path: string): string => {
  const bare = readable(path).replace(language, "");
  return bare.length > 1 && bare.endsWith("/") ? bare.slice(0, -1) : bare;
};

function readable(path: string): string {
  try {
    return storedText(decodeURI(path));
  } catch {
    return storedText(path);
  }
}

/**
 * How an old address may have been kept, the likeliest first: with its query, where it has one, and by its path alone.
 * Empty for what is no address.
 */
export function spellingsOf(address: string): readonly string[] {
  const [path = "", query] = address.split("?", 2);
  const bare = plain(path);
  if (!bare.startsWith("/") || bare === "/") return [];
  return query ? [`${bare}?${readable(query)}`, bare] : [bare];
}
