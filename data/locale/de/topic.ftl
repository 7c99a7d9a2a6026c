# Worüber gesprochen wurde: AIDA-Stufen, Personas und Fallstudien

topic-all-stages = Über jede AIDA-Stufe wurde schon gesprochen.
topic-stages-planned = Noch nicht besprochen, aber geplant: { $stages }.
topic-stages-open = Noch nicht besprochen und nicht geplant: { $stages }.
topic-stages-without-topic = Dafür gibt es weder Persona noch Fallstudie: { $stages }.
topic-column-topic = Thema
topic-column-kind = Art
topic-column-stage = Stufe
topic-column-told = Besprochen
topic-column-planned = Geplant
topic-column-next = Nächstes Mal
topic-column-heard = Erreicht
topic-column-topics = Themen
topic-kind-persona = Persona
topic-kind-case = Fallstudie
topic-heard = { $heard } von { $all }
