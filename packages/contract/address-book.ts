import { z } from "zod";
import { idField, LocalityField, PhoneField, typedText } from "./values.ts";

const typed = {
  recipient: "রহিমা খাতুন",
  phone: "01712345678",
  areaId: "tha-dhaka-dhanmondi",
  details: "বাসা ১২, রোড ৩/এ",
  landmark: "মসজিদের পাশে",
  locality: "জিগাতলা",
};

export const mostAddresses = 20;

export const AddressBody = z
  .object({
    recipient: z.string().min(1).max(640),
    phone: PhoneField,
    altPhone: PhoneField.optional(),
    areaId: z.string().max(60),
    details: typedText(5, 300),
    landmark: typedText(0, 120).optional(),
    locality: LocalityField,
    isDefault: z.boolean().optional().describe("Offered first at the checkout from now on"),
  })
  .strict()
  .meta({ id: "AddressBody", example: { ...typed, isDefault: true } });
export type AddressBody = z.infer<typeof AddressBody>;

/** `districtId` is what `areaId` lies in. The first of the list is the one that is offered first. */
export const AddressView = z
  .object({
    id: idField("address"),
    recipient: z.string(),
    phone: z.string(),
    altPhone: z.string().nullable(),
    areaId: z.string(),
    area: z.string(),
    districtId: z.string(),
    district: z.string(),
    details: z.string(),
    landmark: z.string().nullable(),
    locality: z.string().nullable().describe("As it was typed"),
    localityId: z.string().nullable().describe("Which of the thana's areas it is; null: none that is known"),
    isDefault: z.boolean(),
  })
  .meta({ id: "Address" });
export type AddressView = z.infer<typeof AddressView>;

const listed = {
  ...{ id: "adr_01kadrzq7g3m9x5w2c4t8y6n0p", ...typed, altPhone: null, area: "ধানমন্ডি" },
  localityId: "are-dhaka-dhanmondi-jigatola",
  ...{ districtId: "dis-dhaka", district: "ঢাকা", isDefault: true },
};

export const AddressList = z
  .object({ items: z.array(AddressView).max(mostAddresses) })
  .meta({ id: "AddressList", example: { items: [listed] } });
export type AddressList = z.infer<typeof AddressList>;
