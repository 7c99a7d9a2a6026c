# What was talked about: AIDA stages, personas and case studies

topic-all-stages = Every AIDA stage has been talked about.
topic-stages-planned = Not talked about yet, but planned: { $stages }.
topic-stages-open = Not talked about and not planned: { $stages }.
topic-stages-without-topic = There is neither a persona nor a case study for: { $stages }.
topic-column-topic = Topic
topic-column-kind = Kind
topic-column-stage = Stage
topic-column-told = Told
topic-column-planned = Planned
topic-column-next = Next
topic-column-heard = Reached
topic-column-topics = Topics
topic-kind-persona = persona
topic-kind-case = case study
topic-heard = { $heard } of { $all }
