import { type PolicyRowView, whos, type WhoName } from "@haat/contract/policy";

export const areas = [
  "shopping",
  "orders",
  "account",
  "selling",
  "shop",
  "support",
  "admin",
  "machines",
] as const;
export type Area = (typeof areas)[number];

/** By the route; the more particular address stands before the other. */
const places: readonly (readonly [RegExp, Area])[] = [
  [/^\/v1\/(auth|me|store\/me)(\/|$)/, "account"],
  [/^\/v1\/store\/(profile|addresses|address-book|consents|erasure|export|guest-orders)(\/|$)/, "account"],
  [/^\/v1\/store\/(orders|payments|track)(\/|$)/, "orders"],
  [/^\/v1\/store\/(vendor-applications|invitations)(\/|$)/, "selling"],
  [/^\/v1\/vendor\//, "shop"],
  [/^\/v1\/support\//, "support"],
  [/^\/v1\/admin\//, "admin"],
  [/^\/v1\/hooks\//, "machines"],
];

export const areaOf = (path: string): Area => places.find(([form]) => form.test(path))?.[1] ?? "shopping";

export type Mark = "may" | "like_all" | "not";

/** Whether a role may: by name, or because everybody may, or everybody who is signed in. */
export function markOf({ who }: Pick<PolicyRowView, "who">, role: WhoName): Mark {
  if (who.includes(role)) return "may";
  if (who.includes("public")) return "like_all";
  return who.includes("buyer") && role !== "public" ? "like_all" : "not";
}

export type AreaRows = Readonly<{ area: Area; rows: readonly PolicyRowView[] }>;

/** The rows by area; of one role only those that name it. */
export function grouped(rows: readonly PolicyRowView[], role: WhoName | null): AreaRows[] {
  const shown = role === null ? rows : rows.filter(({ who }) => who.includes(role));
  return areas
    .map((area) => ({ area, rows: shown.filter(({ path }) => areaOf(path) === area) }))
    .filter((each) => each.rows.length > 0);
}

export const roleNamed = (name: string | null): WhoName | null => whos.find((who) => who === name) ?? null;
