import type { World } from "../world.ts";

/** The numbers bKash publishes for its own sandbox. */
export const testWallets = {
  active: ["01770618575", "01929918378", "01770618576", "01877722345", "01619777282", "01619777283"],
  insufficient: "01823074817",
  debitBlocked: "01823074818",
  code: "123456",
  pin: "12121",
} as const;

export const maxTries = 3;

/** Null: no such wallet. The strict profile knows only the published numbers. */
export function walletFault(world: World, wallet: string): string | null {
  if (!/^01[3-9]\d{8}$/.test(wallet)) return "2057";
  if (wallet === testWallets.insufficient || wallet === testWallets.debitBlocked) return null;
  const isPublished = (testWallets.active as readonly string[]).includes(wallet);
  return isPublished || world.settings().strictness !== "strict" ? null : "2057";
}

/** What stops a payment that the payer has agreed to. */
export function debitFault(wallet: string): string | null {
  if (wallet === testWallets.insufficient) return "2023";
  return wallet === testWallets.debitBlocked ? "2037" : null;
}
