import type { AttributeKey, Category } from "./types.ts";

const cloth = ["origin", "material", "care"] as const;
const craft = ["origin", "material"] as const;
const food = ["origin", "ingredients", "shelf_life", "storage"] as const;

const top = (slug: string, nameBn: string, nameEn: string): Category => ({
  slug,
  parent: null,
  nameBn,
  nameEn,
  requiredAttributes: [],
});

const under =
  (parent: string, requiredAttributes: readonly AttributeKey[]) =>
  (slug: string, nameBn: string, nameEn: string): Category => ({
    slug,
    parent,
    nameBn,
    nameEn,
    requiredAttributes,
  });

const clothing = under("clothing", cloth);
const handicraft = under("handicraft", craft);
const foods = under("food", food);
const home = under("home", craft);
const beauty = under("beauty", ["origin", "ingredients", "shelf_life"]);
const jewellery = under("jewellery", craft);
const mobile = under("mobile", ["origin", "compatible", "warranty"]);

/** Nearest to the buyer's words, not to a taxonomy: two levels, because people with small screens do not dig. */
export const categories: readonly Category[] = [
  top("clothing", "শাড়ি ও পোশাক", "Saris and clothing"),
  clothing("saris", "শাড়ি", "Saris"),
  clothing("jamdani", "জামদানি", "Jamdani"),
  clothing("panjabi", "পাঞ্জাবি ও ফতুয়া", "Panjabis and fatuas"),
  clothing("kurti", "কুর্তি ও থ্রি-পিস", "Kurtis and three-pieces"),
  clothing("gamcha-lungi-shawl", "গামছা, লুঙ্গি ও শাল", "Gamchas, lungis and shawls"),
  clothing("bags-shoes", "ব্যাগ ও জুতা", "Bags and shoes"),

  top("handicraft", "হস্তশিল্প", "Handicrafts"),
  handicraft("nakshi-kantha", "নকশি কাঁথা", "Nakshi kantha"),
  handicraft("jute", "পাটের জিনিস", "Jute"),
  handicraft("clay", "মাটির জিনিস", "Clay and terracotta"),
  handicraft("cane-bamboo-wood", "বাঁশ, বেত ও কাঠ", "Bamboo, cane and wood"),
  handicraft("brass-kasa", "পিতল ও কাঁসা", "Brass and bell metal"),
  handicraft("art-stationery", "দেয়ালসজ্জা ও খাতা", "Wall art and stationery"),

  top("food", "খাবার", "Food"),
  foods("honey-gur", "মধু ও গুড়", "Honey and gur"),
  foods("oil-ghee", "তেল ও ঘি", "Oil and ghee"),
  foods("spices-pickles", "মসলা ও আচার", "Spices and pickles"),
  foods("rice-dal", "চাল, ডাল ও চিড়া", "Rice, dal and flattened rice"),
  foods("tea", "চা", "Tea"),
  foods("sweets-doi", "মিষ্টি ও দই", "Sweets and doi"),
  foods("dry-fish", "শুঁটকি", "Dried fish"),
  foods("fruit", "ফল", "Fruit"),

  top("home", "ঘর ও রান্নাঘর", "Home and kitchen"),
  home("bedding", "চাদর, কুশন ও পর্দা", "Bed sheets, cushions and curtains"),
  home("rugs-mats", "শতরঞ্জি ও পাটি", "Rugs and mats"),
  home("kitchen", "রান্নাঘর", "Kitchen"),
  home("lamps-plants", "বাতি ও টব", "Lamps and planters"),

  top("beauty", "সৌন্দর্য ও যত্ন", "Beauty and care"),
  beauty("skin-hair", "ত্বক ও চুলের যত্ন", "Skin and hair care"),
  beauty("attar-mehendi", "আতর ও মেহেদি", "Attar and mehendi"),

  top("jewellery", "গয়না", "Jewellery"),
  jewellery("bangles", "চুড়ি ও বালা", "Bangles"),
  jewellery("necklaces-earrings", "মালা, দুল, নাকফুল ও টিপ", "Necklaces, earrings, nose pins and tips"),

  top("kids", "শিশু", "Children"),
  under("kids", ["origin", "material", "age"])(
    "kids-clothes",
    "শিশুর পোশাক ও কাঁথা",
    "Children's clothes and quilts",
  ),
  under("kids", ["origin", "material", "age"])("toys", "খেলনা", "Toys"),

  top("mobile", "মোবাইল অনুষঙ্গ", "Mobile accessories"),
  mobile("phone-covers", "মোবাইল কভার", "Phone covers"),
  mobile("power-audio", "চার্জার ও ইয়ারফোন", "Chargers and earphones"),
];
