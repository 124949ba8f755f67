import { z } from "zod";

/** As what a sheet is wanted. */
export const sheetAs = {
  as: z.enum(["csv", "xlsx"]).optional().describe("`csv` unless it is named; no cell of either is a formula"),
};
export const SheetFilter = z.object(sheetAs);
