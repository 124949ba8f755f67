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

/** The same by support's word; of what a shop carries itself nobody tells the code then. */
export const StaffDoorBody = z
  .object({
    ...DoorBody.shape,
    reason: staffText(5, 300)
      .optional()
      .describe(
        "Who said so. What stayed of what its shop carries itself waits for a second person, and so does what neither its courier nor cash bears out",
      ),
  })
  .strict()
  .meta({
    id: "StaffDoorBody",
    example: {
      lines: [{ id: "lin_01k0h3m8p2c4v6x8z0abcdefgh", stayed: 1 }],
      collected: "860",
      reason: "ক্রেতা ফোনে বলেছেন, একটা রেখেছেন",
    },
  });
export type StaffDoorBody = z.infer<typeof StaffDoorBody>;

/** The same of what the shop carries itself: whoever keeps a piece tells the code. */
export const OwnDoorBody = z
  .object({
    lines: DoorBody.shape.lines,
    collected: DoorBody.shape.collected
      .optional()
      .describe("Taka taken at the door, either digit script; left out: refused with what is to be taken"),
    code: z.string().min(4).max(12).optional().describe("The receiver's code; of what nobody kept none"),
  })
  .strict()
  .refine(
    ({ lines, collected, code }) =>
      collected === undefined || code !== undefined || lines.every(({ stayed }) => stayed === 0),
    { path: ["code"], message: "Whoever keeps a piece tells the code" },
  )
  .meta({
    id: "OwnDoorBody",
    example: {
      lines: [{ id: "lin_01k0h3m8p2c4v6x8z0abcdefgh", stayed: 1 }],
      collected: "860",
      code: "4829",
    },
  });
export type OwnDoorBody = z.infer<typeof OwnDoorBody>;
