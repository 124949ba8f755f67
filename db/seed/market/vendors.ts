import type { Vendor } from "./types.ts";

type Told = Omit<Vendor, "deliveryInsideMinor" | "deliveryOutsideMinor"> & {
  inside?: bigint;
  outside?: bigint;
};

const vendor = ({ inside = 7000n, outside = 13000n, ...told }: Told): Vendor => ({
  ...told,
  deliveryInsideMinor: inside,
  deliveryOutsideMinor: outside,
});

export const vendors: readonly Vendor[] = [
  vendor({
    slug: "jharna-tant",
    nameBn: "ঝর্ণা তাঁতঘর",
    nameEn: "Jharna Weaving House",
    storyBn:
      "পাথরাইলের বাড়ির উঠানে চারটি তাঁত। ঝর্ণা বসাক শাশুড়ির কাছে মাকু ধরা শিখেছেন, এখন গ্রামের নয়জন তাঁতি তাঁর সঙ্গে কাজ করেন। প্রতিটি শাড়ির ভাঁজে তাঁতির নাম লেখা থাকে।",
    storyEn:
      "Four looms stand in a courtyard in Pathrail. Jharna Basak learnt to throw the shuttle from her mother-in-law; nine weavers of the village now work with her, and each sari carries its weaver's name in the fold.",
    districtId: "dis-tangail",
    cityId: "upa-tangail-delduar",
    ownerNameBn: "ঝর্ণা বসাক",
    ownerNameEn: "Jharna Basak",
    phone: "+8801700000101",
  }),
  vendor({
    slug: "shitalakshya-jamdani",
    nameBn: "শীতলক্ষ্যা জামদানি",
    nameEn: "Shitalakshya Jamdani",
    storyBn:
      "রূপগঞ্জের নোয়াপাড়ায় শীতলক্ষ্যার ধারে তিন পুরুষের তাঁত। আবুল হোসেন নকশা মুখে মুখে বলেন, সাগরেদ সুতা গোনে; কাগজে কোনো নকশা আঁকা হয় না।",
    storyEn:
      "Three generations have woven beside the Shitalakshya at Noapara. Abul Hossain calls the pattern aloud and his apprentice counts the threads; nothing is drawn on paper.",
    districtId: "dis-narayanganj",
    cityId: "upa-narayanganj-rupganj",
    ownerNameBn: "আবুল হোসেন",
    ownerNameEn: "Abul Hossain",
    phone: "+8801700000102",
    outside: 15000n,
  }),
  vendor({
    slug: "padma-resham",
    nameBn: "পদ্মা রেশম",
    nameEn: "Padma Resham",
    storyBn:
      "রাজশাহীর বোয়ালিয়ায় ছোট একটি রেশম কারখানা। নাসরিন সুলতানা সুতা কেনেন ভোলাহাটের পলু চাষিদের কাছ থেকে, রং করেন নিজের চুলায়।",
    storyEn:
      "A small silk workshop in Boalia, Rajshahi. Nasrin Sultana buys her yarn from the silkworm growers of Bholahat and dyes it over her own stove.",
    districtId: "dis-rajshahi",
    cityId: "tha-rajshahi-boalia",
    ownerNameBn: "নাসরিন সুলতানা",
    ownerNameEn: "Nasrin Sultana",
    phone: "+8801700000103",
  }),
  vendor({
    slug: "kansat-bagan",
    nameBn: "কানসাট বাগান",
    nameEn: "Kansat Orchard",
    storyBn:
      "শিবগঞ্জের কানসাটে দাদার লাগানো বাগান। রফিকুল ইসলাম আম বেচেন গাছে পাকার সময় বুঝে, মৌসুম ফুরালে আমসত্ত্ব, আচার আর খেজুরের গুড়।",
    storyEn:
      "An orchard planted by his grandfather at Kansat. Rafiqul Islam picks by ripeness, not by calendar; when the season is over there is mango leather, pickle and date gur.",
    districtId: "dis-chapainawabganj",
    cityId: "upa-chapainawabganj-shibganj",
    ownerNameBn: "রফিকুল ইসলাম",
    ownerNameEn: "Rafiqul Islam",
    phone: "+8801700000104",
  }),
  vendor({
    slug: "shapla-kantha",
    nameBn: "শাপলা কাঁথাঘর",
    nameEn: "Shapla Kantha House",
    storyBn:
      "জামালপুরের তিরিশ জন নারী দুপুরের পর একসঙ্গে বসে ফোঁড় তোলেন। রওশন আরা শুরু করেছিলেন মায়ের পুরোনো শাড়ি দিয়ে; আজ সেই আয়ে মেয়েরা কলেজে পড়ে।",
    storyEn:
      "Thirty women of Jamalpur sit down to stitch together after noon. Rowshan Ara began with her mother's old saris; today the work pays for daughters at college.",
    districtId: "dis-jamalpur",
    cityId: "upa-jamalpur-sadar",
    ownerNameBn: "রওশন আরা",
    ownerNameEn: "Rowshan Ara",
    phone: "+8801700000105",
  }),
  vendor({
    slug: "moynamoti-khadi",
    nameBn: "ময়নামতি খাদি",
    nameEn: "Moynamoti Khadi",
    storyBn:
      "চান্দিনায় চরকা এখনো ঘোরে। প্রদীপ দেবনাথ হাতে কাটা সুতার খাদি বুনিয়ে কুমিল্লায় সেলাই করান, কাপড় ধুয়ে তারপর মাপ নেন যাতে পরে আর না গোটায়।",
    storyEn:
      "In Chandina the spinning wheels still turn. Pradip Debnath has the hand-spun cloth woven there and sewn in Cumilla, washing it before cutting so that it does not shrink later.",
    districtId: "dis-cumilla",
    cityId: "upa-cumilla-chandina",
    ownerNameBn: "প্রদীপ দেবনাথ",
    ownerNameEn: "Pradip Debnath",
    phone: "+8801700000106",
  }),
  vendor({
    slug: "monipuri-bari",
    nameBn: "মণিপুরি বাড়ি",
    nameEn: "Monipuri Bari",
    storyBn:
      "কমলগঞ্জের আদমপুরে কোমর তাঁতে বোনা মণিপুরি কাপড় আর পাশের বাগানের চা। অঞ্জলি সিনহা বারো ঘর তাঁতির হয়ে নিজেই হিসাব রাখেন, নিজেই প্যাকেট করেন।",
    storyEn:
      "Monipuri cloth from the waist looms of Adampur and tea from the gardens next door. Anjali Sinha keeps the books and packs the parcels for twelve weaving families.",
    districtId: "dis-moulvibazar",
    cityId: "upa-moulvibazar-kamalganj",
    ownerNameBn: "অঞ্জলি সিনহা",
    ownerNameEn: "Anjali Sinha",
    phone: "+8801700000107",
  }),
  vendor({
    slug: "bonojibi-modhu",
    nameBn: "বনজীবী মধু",
    nameEn: "Bonojibi Honey",
    storyBn:
      "শ্যামনগরের মৌয়ালরা পাস নিয়ে সুন্দরবনে ঢোকেন চৈত্রের শেষে। শাহানারা খাতুনের স্বামীও মৌয়াল ছিলেন; এখন তিনি এগারো পরিবারের মধু ছেঁকে, বোতলে ভরে সরাসরি ক্রেতাকে পাঠান।",
    storyEn:
      "The honey gatherers of Shyamnagar enter the Sundarbans with permits at the end of Chaitra. Shahanara Khatun, whose husband was one of them, strains and bottles the honey of eleven families and sends it straight to the buyer.",
    districtId: "dis-satkhira",
    cityId: "upa-satkhira-shyamnagar",
    ownerNameBn: "শাহানারা খাতুন",
    ownerNameEn: "Shahanara Khatun",
    phone: "+8801700000108",
  }),
  vendor({
    slug: "korotoa-bhandar",
    nameBn: "করতোয়া ভাণ্ডার",
    nameEn: "Korotoa Bhandar",
    storyBn:
      "শেরপুরের ঘোষপাড়ায় ভোরে দুধ আসে, রাতে দই বসে। নিমাই ঘোষ মাটির সরা নেন পাশের পালপাড়া থেকে, তাই দোকানে দই আর মাটির জিনিস একসঙ্গেই থাকে।",
    storyEn:
      "Milk arrives at Ghoshpara in Sherpur at dawn and the doi is set by night. Nimai Ghosh takes his bowls from the potters next door, so the shop sells both.",
    districtId: "dis-bogura",
    cityId: "upa-bogura-sherpur",
    ownerNameBn: "নিমাই ঘোষ",
    ownerNameEn: "Nimai Ghosh",
    phone: "+8801700000109",
  }),
  vendor({
    slug: "nisbetganj-shataranji",
    nameBn: "নিসবেতগঞ্জ শতরঞ্জি",
    nameEn: "Nisbetganj Shataranji",
    storyBn:
      "রংপুরের নিসবেতগঞ্জে বাঁশের তাঁতে শতরঞ্জি বোনা হয়, কোনো যন্ত্র লাগে না। মনোয়ারা বেগম বিশ জন নারীকে নিয়ে সমবায় চালান।",
    storyEn:
      "At Nisbetganj in Rangpur the rugs are woven on bamboo looms without any machine. Monowara Begum runs a cooperative of twenty women.",
    districtId: "dis-rangpur",
    cityId: "upa-rangpur-sadar",
    ownerNameBn: "মনোয়ারা বেগম",
    ownerNameEn: "Monowara Begum",
    phone: "+8801700000110",
    outside: 15000n,
  }),
  vendor({
    slug: "gadget-goli",
    nameBn: "গ্যাজেট গলি",
    nameEn: "Gadget Goli",
    storyBn:
      "হাতিরপুলের মোবাইল বাজারের পেছনের গলিতে একটি কাউন্টার দিয়ে শুরু। তানভীর আহমেদ প্রতিটি চার্জার নিজে মেপে দেখেন, ওয়ারেন্টির কার্ডে নিজের নম্বর লিখে দেন।",
    storyEn:
      "It began as one counter in the lane behind the Hatirpool phone market. Tanvir Ahmed meters every charger himself and writes his own number on the warranty card.",
    districtId: "dis-dhaka",
    cityId: "tha-dhaka-kalabagan",
    ownerNameBn: "তানভীর আহমেদ",
    ownerNameEn: "Tanvir Ahmed",
    phone: "+8801700000111",
    inside: 6000n,
    outside: 12000n,
  }),
  vendor({
    slug: "chawk-attar",
    nameBn: "চকের আতরদান",
    nameEn: "Chawk Attardan",
    storyBn:
      "চকবাজারের শাহী মসজিদের কাছে সত্তর বছরের আতরের দোকান। প্রতিষ্ঠাতার নাতনি ফারহানা এখন সাবান, তেল আর উপটানও যোগ করেছেন।",
    storyEn:
      "A perfume shop near the Shahi mosque of Chawkbazar, seventy years old. Farhana, the founder's granddaughter, has added soaps, hair oils and uptan.",
    districtId: "dis-dhaka",
    cityId: "tha-dhaka-chawkbazar",
    ownerNameBn: "ফারহানা ইসলাম",
    ownerNameEn: "Farhana Islam",
    phone: "+8801700000112",
    inside: 6000n,
  }),
  vendor({
    slug: "sagorika-shutki",
    nameBn: "সাগরিকা শুঁটকি ও মসলা",
    nameEn: "Sagorika Dried Fish and Spices",
    storyBn:
      "নাজিরারটেকের মাচায় শুকানো মাছ আর চাটগাঁর মেজবানি মসলা। জাহানারা চৌধুরী বিষ বা ডিডিটি ছাড়া মাছ শুকানোর কথা ক্রেতাকে লিখে দেন।",
    storyEn:
      "Fish dried on the racks of Nazirartek and the mezbani spices of Chattogram. Jahanara Chowdhury gives her word in writing that no pesticide touches the fish.",
    districtId: "dis-chattogram",
    cityId: "tha-chattogram-kotwali",
    ownerNameBn: "জাহানারা চৌধুরী",
    ownerNameEn: "Jahanara Chowdhury",
    phone: "+8801700000113",
  }),
  vendor({
    slug: "sugandha-pati",
    nameBn: "সুগন্ধা শীতলপাটি",
    nameEn: "Sugandha Shital Pati",
    storyBn:
      "ঝালকাঠির রাজাপুরে পাটিকরদের গ্রাম হাইলাকাঠি। রীতা পাটিকর মুর্তা বেত চেরা থেকে বুনন পর্যন্ত সবই নিজের হাতে করেন, বর্ষায় এক একটি পাটিতে লাগে পনেরো দিন।",
    storyEn:
      "Hailakathi in Rajapur is a village of mat weavers. Rita Patikar does everything herself from splitting the murta cane to the last row; in the rains one mat takes fifteen days.",
    districtId: "dis-jhalakathi",
    cityId: "upa-jhalakathi-rajapur",
    ownerNameBn: "রীতা পাটিকর",
    ownerNameEn: "Rita Patikar",
    phone: "+8801700000114",
  }),
  vendor({
    slug: "rupsha-paat",
    nameBn: "রূপসা পাটঘর",
    nameEn: "Rupsha Jute House",
    storyBn:
      "খালিশপুরের পাটকল বন্ধ হলে সাতজন শ্রমিক মিলে সেলাই মেশিন কেনেন। এখন তাঁরা পাটের ব্যাগ বানান, দোকান দেখেন তাঁদেরই একজন, মিজানুর রহমান।",
    storyEn:
      "When the jute mills of Khalishpur closed, seven workers bought sewing machines together. Now they make jute bags, and one of them, Mizanur Rahman, minds the shop.",
    districtId: "dis-khulna",
    cityId: "tha-khulna-khalishpur",
    ownerNameBn: "মিজানুর রহমান",
    ownerNameEn: "Mizanur Rahman",
    phone: "+8801700000115",
  }),
  vendor({
    slug: "kataribhog-ghor",
    nameBn: "কাটারিভোগ ঘর",
    nameEn: "Kataribhog Ghor",
    storyBn: "বিরলের নিজের জমির ধান, নিজের চাতালে শুকানো। গোলাম মোস্তফা চাল পালিশ করেন না, বস্তার গায়ে ধান কাটার মাস লিখে দেন।",
    storyEn:
      "Rice from the family's own fields in Biral, dried in their own yard. Golam Mostafa does not polish it and writes the month of harvest on every sack.",
    districtId: "dis-dinajpur",
    cityId: "upa-dinajpur-biral",
    ownerNameBn: "গোলাম মোস্তফা",
    ownerNameEn: "Golam Mostafa",
    phone: "+8801700000116",
  }),
  vendor({
    slug: "dhamrai-kansa",
    nameBn: "ধামরাই কাঁসাশিল্প",
    nameEn: "Dhamrai Bell Metal",
    storyBn: "রথখোলার কাছে দুই শ বছরের কাঁসার কারখানা। সুকান্ত বণিক মোমের ছাঁচে ঢালাই করেন, তাই এক ছাঁচে একটির বেশি জিনিস হয় না।",
    storyEn:
      "A foundry near the chariot field of Dhamrai, two hundred years old. Sukanta Banik casts in lost wax, so no mould serves twice.",
    districtId: "dis-dhaka",
    cityId: "upa-dhaka-dhamrai",
    ownerNameBn: "সুকান্ত বণিক",
    ownerNameEn: "Sukanta Banik",
    phone: "+8801700000117",
  }),
  vendor({
    slug: "rickshaw-rong",
    nameBn: "রিকশার রং",
    nameEn: "Rickshaw Rong",
    storyBn:
      "রিকশার পেছনের টিনে যাঁরা ছবি আঁকতেন, কাজ কমে যাওয়ায় তাঁরা এখন আঁকেন কেতলি, খাতা আর ট্রেতে। লালবাগের এই দলটি চালান নুসরাত জাহান, তুলি ধরেন ওস্তাদ হানিফ।",
    storyEn:
      "The men who painted rickshaw backs have fewer rickshaws to paint, so they paint kettles, notebooks and trays. Nusrat Jahan runs this Lalbagh studio; Ustad Hanif holds the brush.",
    districtId: "dis-dhaka",
    cityId: "tha-dhaka-lalbagh",
    ownerNameBn: "নুসরাত জাহান",
    ownerNameEn: "Nusrat Jahan",
    phone: "+8801700000118",
    inside: 6000n,
  }),
  vendor({
    slug: "alatapol-kath",
    nameBn: "আলতাপোল কাঠঘর",
    nameEn: "Alatapol Woodworks",
    storyBn:
      "কেশবপুরের আলতাপোল গ্রামে ঘরে ঘরে কুঁদের যন্ত্র। ইনসার আলী মেহগনি আর কদম কাঠের টুকরো থেকে খেলনা, মোমদানি আর কলমদানি বানান, ফেলনা কাঠ কিছুই পড়ে থাকে না।",
    storyEn:
      "In Alatapol, Keshabpur, nearly every house has a lathe. Insar Ali turns mahogany and kadam offcuts into toys, candle stands and pen holders; no scrap is left over.",
    districtId: "dis-jashore",
    cityId: "upa-jashore-keshabpur",
    ownerNameBn: "ইনসার আলী",
    ownerNameEn: "Insar Ali",
    phone: "+8801700000119",
  }),
  vendor({
    slug: "bhakurta-goyna",
    nameBn: "ভাকুর্তা গয়নাঘর",
    nameEn: "Bhakurta Jewellery",
    storyBn:
      "সাভারের ভাকুর্তা গ্রামে সারা দিন হাতুড়ির টুংটাং। শিল্পী রাজবংশী রুপা, তামা আর পিতলের গয়না গড়েন, পুরোনো নকশা দেখে নতুনও বানিয়ে দেন।",
    storyEn:
      "All day long small hammers ring in Bhakurta, Savar. Shilpi Rajbongshi makes jewellery of silver, copper and brass, and copies an old design if you send a picture.",
    districtId: "dis-dhaka",
    cityId: "upa-dhaka-savar",
    ownerNameBn: "শিল্পী রাজবংশী",
    ownerNameEn: "Shilpi Rajbongshi",
    phone: "+8801700000120",
  }),
  vendor({
    slug: "bhairab-paduka",
    nameBn: "ভৈরব পাদুকা",
    nameEn: "Bhairab Paduka",
    storyBn:
      "ভৈরবের জুতাপট্টিতে চাচার কারখানায় কাজ শিখে আল আমিন নিজের দোকান দিয়েছেন। চামড়া আসে সাভারের ট্যানারি থেকে, সোল সেলাই হয় হাতে।",
    storyEn:
      "Al Amin learnt the trade in his uncle's workshop in Bhairab's shoe quarter and then opened his own. The leather comes from the Savar tanneries, the soles are stitched by hand.",
    districtId: "dis-kishoreganj",
    cityId: "upa-kishoreganj-bhairab",
    ownerNameBn: "আল আমিন",
    ownerNameEn: "Al Amin",
    phone: "+8801700000121",
  }),
  vendor({
    slug: "tuntuni",
    nameBn: "টুনটুনি",
    nameEn: "Tuntuni",
    storyBn:
      "ময়মনসিংহের মুক্তাগাছায় মেয়ের জন্য একটি সুতি ফ্রক বানিয়ে শুরু। সাদিয়া আফরিন এখন পাড়ার ছয়জন সেলাইকর্মী নিয়ে শিশুদের নরম কাপড় আর মায়েদের কুর্তি বানান।",
    storyEn:
      "It began in Muktagacha with one cotton frock for a daughter. Sadia Afrin and six seamstresses of her neighbourhood now sew soft clothes for children and kurtis for their mothers.",
    districtId: "dis-mymensingh",
    cityId: "upa-mymensingh-muktagacha",
    ownerNameBn: "সাদিয়া আফরিন",
    ownerNameEn: "Sadia Afrin",
    phone: "+8801700000122",
  }),
];
