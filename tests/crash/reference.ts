import type { Wallet } from "@haat/core/payment-methods";

/** The wallet's own name of a payment, as it stands in the address of its page. */
export function referenceIn(wallet: Wallet, page: string): string {
  const { pathname, searchParams } = new URL(page);
  const parts = pathname.split("/").filter((part) => part !== "");
  switch (wallet) {
    case "bkash":
      return searchParams.get("paymentId") ?? "";
    case "rocket":
      return searchParams.get("trans_id") ?? "";
    case "nagad":
    case "upay":
      return decodeURIComponent(parts[1] ?? "");
  }
}
