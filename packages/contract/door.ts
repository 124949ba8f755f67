import { z } from "zod";
import { idField, staffText } from "./values.ts";

/** What became of a parcel at its door, by line. */
export const DoorBody = z
  .object({
    lines: z
      .array(z.object({ id: idField("line"), stayed: z.int().min(0).max(9999) }).strict())
      .max(200)
      .describe("Pieces that the buyer kept; of a line that is not named none"),
    collected: z
      .string()
      .max(20)
      .describe("Taka taken at the door, either digit script. It must be what the kept pieces cost there"),
    note: staffText(2, 300).optional().describe("Of an exchange: what the buyer gave back for it"),
  })
  .strict()
  .meta({
    id: "DoorBody",
    example: { lines: [{ id: "lin_01k0h3m8p2c4v6x8z0abcdefgh", stayed: 1 }], collected: "860" },
  });
export type DoorBody = z.infer<typeof DoorBody>;
