// Reads calendar files with ical.js and says what it understood, as JSON: one list of events a file.
// node reader.mjs PATH-OF-ICAL.JS [expand] < JSON list of file contents
// With "expand": one list of moments a file, every time of each series, with its exceptions.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { default: ICAL } = await import(pathToFileURL(process.argv[2]));

const moment = (time) =>
  time.isDate ? { day: time.toString() } : { seconds: time.toUnixTime() };

const event = (component) => ({
  uid: component.getFirstPropertyValue("uid"),
  start: moment(component.getFirstPropertyValue("dtstart")),
  end: moment(component.getFirstPropertyValue("dtend")),
  summary: component.getFirstPropertyValue("summary"),
  description: component.getFirstPropertyValue("description"),
  attendees: component.getAllProperties("attendee").map((one) => one.getFirstValue()),
  names: component.getAllProperties("attendee").map((one) => one.getParameter("cn")),
});

const components = (text) => {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents("vevent");
};

const read = (text) => components(text).map(event);

const expand = (text) => {
  const events = components(text);
  const times = [];
  for (const master of events.filter((one) => !one.hasProperty("recurrence-id"))) {
    const series = new ICAL.Event(master, { exceptions: events.filter((one) => one.hasProperty("recurrence-id")) });
    const iterator = series.iterator();
    for (let next = iterator.next(); next; next = iterator.next())
      times.push(series.getOccurrenceDetails(next).startDate.toUnixTime());
  }
  return times.sort((one, other) => one - other);
};

const texts = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(texts.map(process.argv[3] === "expand" ? expand : read)));
