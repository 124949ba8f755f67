import type { Person } from "./types.ts";
import { vendors } from "./vendors.ts";

const owners = vendors.map((vendor): Person => ({
  role: "owner",
  phone: vendor.phone,
  nameBn: vendor.ownerNameBn,
  nameEn: vendor.ownerNameEn,
  vendorSlug: vendor.slug,
}));

/** Everyone who can sign in to the demonstration market; the numbers 01700000xxx belong to nobody here. */
export const people: readonly Person[] = [
  { role: "buyer", phone: "+8801700000301", nameBn: "মাহমুদা আক্তার", nameEn: "Mahmuda Akter" },
  { role: "buyer", phone: "+8801700000302", nameBn: "ইমরান হোসেন", nameEn: "Imran Hossain" },
  { role: "buyer", phone: "+8801700000303", nameBn: "সুমি চাকমা", nameEn: "Sumi Chakma" },
  ...owners,
  {
    role: "packer",
    phone: "+8801700000201",
    nameBn: "লিপি বসাক",
    nameEn: "Lipi Basak",
    vendorSlug: "jharna-tant",
  },
  {
    role: "manager",
    phone: "+8801700000202",
    nameBn: "হাসনা বানু",
    nameEn: "Hasna Banu",
    vendorSlug: "shapla-kantha",
  },
  {
    role: "accountant",
    phone: "+8801700000203",
    nameBn: "সাব্বির রহমান",
    nameEn: "Sabbir Rahman",
    vendorSlug: "gadget-goli",
  },
  {
    role: "packer",
    phone: "+8801700000204",
    nameBn: "রত্না মণ্ডল",
    nameEn: "Ratna Mondal",
    vendorSlug: "bonojibi-modhu",
  },
  { role: "support_2", phone: "+8801700000401", nameBn: "তাসনিম রশীদ", nameEn: "Tasnim Rashid" },
  { role: "support_1", phone: "+8801700000402", nameBn: "অর্ণব সাহা", nameEn: "Arnab Saha" },
  { role: "finance", phone: "+8801700000501", nameBn: "রাশেদা খানম", nameEn: "Rasheda Khanam" },
  { role: "finance", phone: "+8801700000502", nameBn: "শফিকুল আলম", nameEn: "Shafiqul Alam" },
  { role: "admin", phone: "+8801700000601", nameBn: "কামরুল হাসান", nameEn: "Kamrul Hasan" },
  { role: "admin", phone: "+8801700000602", nameBn: "নাজনীন সুলতানা", nameEn: "Naznin Sultana" },
];
