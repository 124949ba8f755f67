/** Roles a row may name; being a buyer or a vendor needs none. */
export type RoleName = "support" | "finance" | "admin";
