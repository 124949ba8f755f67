import { mostPhotoBytes, mostPhotos, photoKinds } from "@haat/core/delivery-photos";
import { reportSources } from "@haat/core/parcel-reports";
import { shipmentStates } from "@haat/core/shipments";
import { subOrderStates } from "@haat/core/states";
import { z } from "zod";
import { CourierField } from "./courier.ts";
import { idField, Instant, MoneyView } from "./values.ts";

export const DeliveryPhotoBody = z
  .object({
    base64: z
      .string()
      .min(16)
      .max(Math.ceil(mostPhotoBytes / 3) * 4)
      .regex(/^[A-Za-z0-9+/]*={0,2}$/)
      .describe("A JPEG or a PNG of three megabytes at most; where and by what it was taken is taken out"),
  })
  .strict()
  .meta({ id: "DeliveryPhotoBody", example: { base64: "/9j/4AAQSkZJRgABAQAAAQABAAD/2Q==" } });

export const DeliveryPhotoView = z
  .object({
    place: z.int().min(1).max(mostPhotos),
    at: Instant,
    bytes: z.int(),
    sha256: z.string().describe("Of the picture as it is handed out"),
    isGone: z.boolean().describe("No longer kept: a year has passed, or its buyer was erased"),
  })
  .meta({ id: "DeliveryPhoto" });
export type DeliveryPhotoView = z.infer<typeof DeliveryPhotoView>;
export const DeliveryPhotosView = z
  .object({
    photos: z.array(DeliveryPhotoView),
    mayAdd: z.boolean().describe("Whether another may be added now"),
  })
  .meta({ id: "DeliveryPhotos" });
export type DeliveryPhotosView = z.infer<typeof DeliveryPhotosView>;

export const PhotoFileView = z
  .object({ kind: z.enum(photoKinds), base64: z.string() })
  .meta({ id: "PhotoFile" });
export type PhotoFileView = z.infer<typeof PhotoFileView>;

/** What shows that a part reached its receiver, or where it stands. */
export const PartProofView = z
  .object({
    part: z.object({
      id: idField("subOrder"),
      number: z.string(),
      state: z.enum(subOrderStates),
      deliveredAt: Instant.nullable(),
    }),
    code: z
      .object({ at: Instant })
      .nullable()
      .describe("The receiver told the code that only he had been sent; it was typed then"),
    courier: CourierField.nullable(),
    consignment: z.string().nullable(),
    said: z
      .array(
        z.object({
          at: Instant,
          heardAt: Instant,
          from: z
            .enum(reportSources)
            .describe(
              "How we heard of it: by his key, his message, our question, his statement, a person of ours",
            ),
          kind: z.enum(shipmentStates),
          word: z.string().nullable().describe("As the courier spelled it"),
          key: z.string().describe("Names the event for good, between him and us"),
          hasMoved: z.boolean().describe("Whether the part moved by it"),
        }),
      )
      .describe("What its courier said of its end, oldest first"),
    photos: z.array(DeliveryPhotoView),
    door: z
      .object({
        kind: z.enum(["partly_delivered", "exchanged"]),
        at: Instant,
        by: z.enum(["shop", "haat"]),
        name: z.string().nullable().describe("Whoever said it; a shop reads no names of the staff"),
        due: MoneyView.describe("What was to be taken for the pieces that stayed"),
        told: MoneyView.nullable().describe("What its courier had said by then that he took"),
        note: z.string().nullable().describe("Of an exchange: what was given back for it"),
        pieces: z.array(z.object({ name: z.string(), ordered: z.int(), refused: z.int() })),
      })
      .nullable()
      .describe("Where not all stayed at the door: what a person said of it"),
  })
  .meta({ id: "PartProof" });
export type PartProofView = z.infer<typeof PartProofView>;
export const OrderProofView = z
  .object({ number: z.string(), parts: z.array(PartProofView) })
  .meta({ id: "OrderProof" });
export type OrderProofView = z.infer<typeof OrderProofView>;
