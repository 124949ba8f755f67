import type { World } from "../world.ts";

/** The numbers that bKash publishes for its sandbox. */
export const testWallets = {
  active: ["01770618575", "01929918378", "01770618576", "01877722345", "01619777282", "01619777283"],
  insufficient: "01823074817",
  debitBlocked: "01823074818",
  code: "123456",
  pin: "12121",
} as const;

/** The strict profile knows only the published numbers. */
export function hasWallet(world: World, wallet: string): boolean {
  if (!/^01[3-9]\d{8}$/.test(wallet)) return false;
  const { active, insufficient, debitBlocked } = testWallets;
  const published: readonly string[] = [...active, insufficient, debitBlocked];
  return published.includes(wallet) || world.settings().strictness !== "strict";
}
