import type { Line } from "../line.ts";
import { colours } from "../line.ts";
import { words } from "../words.ts";

const origin = words("ভাকুর্তা, সাভার", "Bhakurta, Savar");
const care = words("সুগন্ধি ও পানি থেকে দূরে, তুলায় মুড়ে রাখুন", "Keep from perfume and water, store in cotton");

export const bhakurtaGoyna: readonly Line[] = [
  {
    vendor: "bhakurta-goyna", category: "bangles", motif: "bangles", grams: 120, options: [{ key: "size", values: ["2.4", "2.6", "2.8"] }],
    facts: { origin, care },
    aboutBn: "ভেতরের মাপ ইঞ্চিতে; একটি পুরোনো চুড়ির ভেতরের ব্যাস মেপে নিলে ভুল হয় না। বদলাতে চাইলে তিন দিনের মধ্যে জানান।",
    aboutEn: "Sizes are inner inches; measure across the inside of a bangle that fits. Tell us within three days to exchange it.",
    items: [
      { slug: "bangle-kacher-lal", bn: "লাল কাচের চুড়ি, এক ডজন", en: "Red glass bangles, one dozen", taka: 120, palette: "red", facts: { material: words("কাচ", "Glass") }, sayBn: "রিনিঝিনি লাল কাচের চুড়ি, বৈশাখে দুই হাত ভরে।", sayEn: "Red glass that chimes, to fill both arms at Baishakh." },
      { slug: "bangle-kacher-shobuj", bn: "সবুজ কাচের চুড়ি, এক ডজন", en: "Green glass bangles, one dozen", taka: 120, palette: "bottle-green", facts: { material: words("কাচ", "Glass") }, sayBn: "বোতল সবুজ কাচে সোনালি ছিটা, জামদানির সঙ্গে মানায়।", sayEn: "Bottle-green glass flecked with gold, good with jamdani." },
      { slug: "bangle-pitol-bala", bn: "পিতলের নকশি বালা, জোড়া", en: "Engraved brass bala, a pair", taka: 550, palette: "brass", facts: { material: words("পিতল, সোনালি পালিশ", "Brass, gold polish") }, sayBn: "মোটা বালা, গায়ে খোদাই করা ধানের শীষ।", sayEn: "Thick balas engraved with ears of rice." },
      { slug: "bangle-rupa-churi", bn: "রুপার চিকন চুড়ি, চারটি", en: "Slim silver bangles, four", taka: 4800, palette: "grey", facts: { material: words("৯২৫ রুপা, ৩২ গ্রাম", "925 silver, 32 g") }, sayBn: "চারটি সরু চুড়ি, ভেতরে রুপার মানের ছাপ।", sayEn: "Four slim bangles with the silver mark inside." },
      { slug: "bangle-mina-kora", bn: "মিনা করা কঙ্কণ", en: "Enamelled kongkon", taka: 850, was: 980, palette: "festive", facts: { material: words("তামা, মিনার রং", "Copper and enamel") }, sayBn: "নীল-লাল মিনার ফুল, পুরান ঢাকার বিয়েবাড়ির ঢঙে।", sayEn: "Flowers of blue and red enamel in the Old Dhaka wedding style." },
    ],
  },
  {
    vendor: "bhakurta-goyna", category: "bangles", motif: "bangles", grams: 90,
    facts: { origin, care },
    aboutBn: "খোলা মুখের, হাত বুঝে চেপে ছোট-বড় করা যায়। হালকা বলে সারা দিন পরে থাকতে কষ্ট নেই।",
    aboutEn: "Open-ended, so you press it to the wrist. Light enough for the whole day.",
    items: [
      { slug: "bangle-shakha-style", bn: "সাদা শাঁখা-ধাঁচের চুড়ি", en: "White shankha-style bangles", taka: 380, palette: "white", facts: { material: words("রেজিন", "Resin") }, sayBn: "শাঁখের মতো সাদা, সরু লাল রেখা ঘেরা।", sayEn: "White as conch with a fine red line." },
      { slug: "bangle-kath-rongin", bn: "রঙিন কাঠের বালা", en: "Painted wooden bangle", taka: 180, palette: "orange", options: [colours("orange", "blue", "green")], facts: { material: words("কাঠ", "Wood") }, sayBn: "হাতে আঁকা আলপনা, বার্নিশ করা।", sayEn: "Alpona painted by hand under varnish." },
    ],
  },
  {
    vendor: "bhakurta-goyna", category: "necklaces-earrings", motif: "necklace", grams: 140,
    facts: { origin, care },
    aboutBn: "পেছনে সুতার গিঁট টেনে লম্বা-খাটো করা যায়। কাপড়ের থলেতে আসে।",
    aboutEn: "A sliding cord at the back sets the length. It comes in a cloth pouch.",
    items: [
      { slug: "necklace-hasuli", bn: "পিতলের হাঁসুলি", en: "Brass hasuli collar", taka: 950, palette: "brass", facts: { material: words("পিতল", "Brass") }, sayBn: "গলায় আঁটসাঁট চাঁদের মতো হাঁসুলি, তাঁতের শাড়ির সঙ্গে।", sayEn: "A crescent collar to wear with a handloom sari." },
      { slug: "necklace-sitahar", bn: "সাত লহর সীতাহার", en: "Seven-strand sitahar", taka: 1650, palette: "gold", facts: { material: words("তামা, সোনালি পালিশ", "Copper, gold polish") }, sayBn: "সাত সারি শিকল, বিয়ের কনের গয়না, হালকা ওজনে।", sayEn: "Seven rows of chain for a bride, made light." },
      { slug: "necklace-terracotta-ponchoful", bn: "পোড়ামাটির মালা", en: "Terracotta necklace", taka: 420, palette: "terracotta", facts: { material: words("পোড়ামাটি, সুতা", "Terracotta, cord") }, sayBn: "পাঁচটি মাটির ফুল, মাঝেরটি হাতে আঁকা।", sayEn: "Five clay flowers, the middle one painted by hand." },
      { slug: "necklace-rupa-chik", bn: "রুপার চিক", en: "Silver choker", taka: 6500, palette: "grey", facts: { material: words("৯২৫ রুপা, ৪৫ গ্রাম", "925 silver, 45 g") }, stock: 2, sayBn: "জালির কাজের চওড়া চিক, নানির আমলের নকশা থেকে গড়া।", sayEn: "A broad openwork choker after a grandmother's design." },
      { slug: "necklace-puti-beads", bn: "রঙিন পুঁতির মালা", en: "Glass bead necklace", taka: 280, palette: "sea", options: [colours("teal", "red", "white")], facts: { material: words("কাচের পুঁতি", "Glass beads") }, sayBn: "ছোট পুঁতির তিন সারি, কুর্তি বা ফতুয়ার সঙ্গে।", sayEn: "Three rows of small beads for kurti or fatua." },
    ],
  },
  {
    vendor: "bhakurta-goyna", category: "necklaces-earrings", motif: "earrings", grams: 40,
    facts: { origin, care },
    aboutBn: "কানের অংশ নিকেল ছাড়া, যাঁদের কানে চুলকায় তাঁরাও পরতে পারেন। বাড়তি এক জোড়া পেছনের আটকানি সঙ্গে।",
    aboutEn: "The hooks are nickel-free for ears that itch. A spare pair of stoppers is included.",
    items: [
      { slug: "earring-jhumka", bn: "রুপালি ঝুমকা", en: "Oxidised jhumkas", taka: 320, palette: "grey", facts: { material: words("জার্মান সিলভার", "German silver") }, sayBn: "ঘণ্টার মতো ঝুমকা, নিচে ছোট মুক্তার ঝালর।", sayEn: "Bell jhumkas fringed with tiny pearls." },
      { slug: "earring-kanpasha", bn: "সোনালি কানপাশা", en: "Golden kanpasha", taka: 450, palette: "gold", facts: { material: words("তামা, সোনালি পালিশ", "Copper, gold polish") }, sayBn: "পুরো কান ঢাকা গোল কানপাশা, মাঝে লাল পাথর।", sayEn: "A round that covers the lobe, with a red stone in the middle." },
      { slug: "earring-pakhi", bn: "টিয়া পাখির দুল", en: "Parakeet earrings", taka: 260, palette: "leaf", facts: { material: words("কাঠ, হাতে আঁকা", "Wood, hand-painted") }, sayBn: "কাঠের ছোট টিয়া, কানে বসে দোলে।", sayEn: "Little wooden parakeets that swing as you walk." },
      { slug: "earring-mukta", bn: "মিঠাপানির মুক্তার দুল", en: "Freshwater pearl studs", taka: 850, palette: "white", facts: { material: words("মিঠাপানির মুক্তা, ৯২৫ রুপা", "Freshwater pearl, 925 silver") }, sayBn: "এক ফোঁটা মুক্তা, অফিস বা উৎসব দুটোতেই চলে।", sayEn: "A single pearl each, for the office or a feast." },
    ],
  },
  {
    vendor: "bhakurta-goyna", category: "necklaces-earrings", motif: "nose-pin", grams: 15,
    facts: { origin, care },
    aboutBn: "ছোট বাক্সে তুলায় মোড়া। নাক ফোঁড়া না থাকলে চেপে পরার ধরনটি নিন, বার্তায় লিখে দিলেই হয়।",
    aboutEn: "Wrapped in cotton in a small box. If your nose is not pierced, ask in a message for the press-on kind.",
    items: [
      { slug: "nosepin-nakful", bn: "রুপার নাকফুল", en: "Silver nose pin", taka: 380, palette: "grey", facts: { material: words("৯২৫ রুপা", "925 silver") }, sayBn: "পাঁচ পাপড়ির ফুল, মাঝে সাদা পাথর।", sayEn: "Five petals round a white stone." },
      { slug: "nosepin-noth", bn: "বিয়ের টানা নথ", en: "Bridal noth with chain", taka: 650, palette: "gold", facts: { material: words("তামা, সোনালি পালিশ, মুক্তা", "Copper, gold polish, pearls") }, sayBn: "কান পর্যন্ত টানা শিকল আর মুক্তার নথ।", sayEn: "A ring of pearls with a chain drawn to the ear." },
      { slug: "nosepin-besor", bn: "ছোট বেসর", en: "Small besor ring", taka: 240, palette: "rose", facts: { material: words("রুপার পাত, লাল মিনা", "Silver sheet, red enamel") }, sayBn: "লাল মিনার চিকন বেসর, প্রতিদিন পরার।", sayEn: "A thin ring with red enamel for every day." },
    ],
  },
];
