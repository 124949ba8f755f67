/**
 * Thanas of the metropolitan police of eight city corporations: `English|বাংলা|alias,alias`.
 * Dhaka North and South share one name here, because a shopper, a courier and the five-day rule see one city.
 */
export const metroThanas: Readonly<Record<string, readonly string[]>> = {
  Dhaka: [
    "Adabor|আদাবর", "Airport|বিমানবন্দর|Biman Bandar,Bimanbandar", "Badda|বাড্ডা", "Banani|বনানী", "Bangshal|বংশাল|Bongshal",
    "Bhashantek|ভাষানটেক|Vashantek", "Bhatara|ভাটারা|Vatara,Bashundhara", "Cantonment|ক্যান্টনমেন্ট",
    "Chawkbazar|চকবাজার|Chak Bazar,Chowkbazar", "Dakshinkhan|দক্ষিণখান|Dokkhinkhan", "Darus Salam|দারুসসালাম|Darussalam",
    "Demra|ডেমরা", "Dhanmondi|ধানমন্ডি|ধানমণ্ডি", "Gendaria|গেন্ডারিয়া|Genderia", "Gulshan|গুলশান", "Hatirjheel|হাতিরঝিল",
    "Hazaribagh|হাজারীবাগ", "Jatrabari|যাত্রাবাড়ী|Jatra Bari", "Kadamtali|কদমতলী|Kadamtoli", "Kafrul|কাফরুল",
    "Kalabagan|কলাবাগান", "Kamrangirchar|কামরাঙ্গীরচর", "Khilgaon|খিলগাঁও", "Khilkhet|খিলক্ষেত", "Kotwali|কোতোয়ালী",
    "Lalbagh|লালবাগ", "Mirpur Model|মিরপুর মডেল|Mirpur,মিরপুর", "Mohammadpur|মোহাম্মদপুর", "Motijheel|মতিঝিল", "Mugda|মুগদা|Mugdha",
    "New Market|নিউমার্কেট|Newmarket", "Pallabi|পল্লবী", "Paltan Model|পল্টন মডেল|Paltan,পল্টন", "Ramna Model|রমনা মডেল|Ramna,রমনা",
    "Rampura|রামপুরা", "Rupnagar|রূপনগর", "Sabujbagh|সবুজবাগ", "Shah Ali|শাহ আলী", "Shahbagh|শাহবাগ", "Shahjahanpur|শাহজাহানপুর",
    "Sher-e-Bangla Nagar|শেরেবাংলা নগর|Agargaon,আগারগাঁও", "Shyampur|শ্যামপুর", "Sutrapur|সূত্রাপুর", "Tejgaon|তেজগাঁও",
    "Tejgaon Industrial|তেজগাঁও শিল্পাঞ্চল", "Turag|তুরাগ", "Uttara East|উত্তরা পূর্ব|Uttara Purba", "Uttara West|উত্তরা পশ্চিম|Uttara Paschim",
    "Uttarkhan|উত্তরখান|Uttar Khan", "Wari|ওয়ারী",
  ],
  Chattogram: [
    "Akbar Shah|আকবর শাহ|Akbarshah", "Bakalia|বাকলিয়া", "Bandar|বন্দর", "Bayazid Bostami|বায়েজিদ বোস্তামী|Baizid", "Chandgaon|চান্দগাঁও",
    "Chawkbazar|চকবাজার", "Double Mooring|ডবলমুরিং", "EPZ|ইপিজেড", "Halishahar|হালিশহর", "Karnaphuli Metro|কর্ণফুলী মেট্রো", "Khulshi|খুলশী",
    "Kotwali|কোতোয়ালী", "Pahartali|পাহাড়তলী", "Panchlaish|পাঁচলাইশ", "Patenga|পতেঙ্গা", "Sadarghat|সদরঘাট",
  ],
  Khulna: [
    "Aranghata|আড়ংঘাটা", "Daulatpur|দৌলতপুর", "Harintana|হরিণটানা", "Khalishpur|খালিশপুর", "Khan Jahan Ali|খান জাহান আলী",
    "Khulna Kotwali|খুলনা কোতোয়ালী|Khulna Sadar,খুলনা সদর", "Labanchara|লবণচরা", "Sonadanga|সোনাডাঙ্গা",
  ],
  Rajshahi: [
    "Airport|এয়ারপোর্ট", "Belpukur|বেলপুকুর", "Boalia|বোয়ালিয়া", "Chandrima|চন্দ্রিমা", "Damkura|দামকুড়া", "Karnahar|কর্ণহার",
    "Kashiadanga|কাশিয়াডাঙ্গা", "Katakhali|কাটাখালী", "Motihar|মতিহার", "Paba Metro|পবা মেট্রো", "Rajpara|রাজপাড়া", "Shah Makhdum|শাহ মখদুম",
  ],
  Sylhet: [
    "Airport|বিমানবন্দর", "Dakshin Surma Metro|দক্ষিণ সুরমা মেট্রো", "Jalalabad|জালালাবাদ", "Kotwali|কোতোয়ালী|Zindabazar,জিন্দাবাজার",
    "Moglabazar|মোগলাবাজার", "Shah Paran|শাহ পরাণ|Shahporan",
  ],
  Barishal: [
    "Airport|বিমানবন্দর", "Bandar|বন্দর|Saheberhat", "Kawnia|কাউনিয়া", "Kotwali|কোতোয়ালী",
  ],
  Rangpur: [
    "Haragach|হারাগাছ", "Hazirhat|হাজীরহাট", "Kotwali|কোতোয়ালী", "Mahiganj|মাহিগঞ্জ", "Parshuram|পরশুরাম", "Tajhat|তাজহাট",
  ],
  Gazipur: [
    "Bason|বাসন", "Gacha|গাছা", "Kashimpur|কাশিমপুর", "Konabari|কোনাবাড়ী", "Pubail|পূবাইল", "Gazipur Sadar Metro|গাজীপুর সদর মেট্রো|Joydebpur,জয়দেবপুর",
    "Tongi East|টঙ্গী পূর্ব|Tongi", "Tongi West|টঙ্গী পশ্চিম",
  ],
};
