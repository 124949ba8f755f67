import sparticuz from "@sparticuz/chromium";

// It unpacks into the temporary folder of its process, so it has a process of its own.
process.stdout.write(await sparticuz.executablePath());
