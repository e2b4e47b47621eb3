<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BackupsCard</name>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n backup</numerusform>
            <numerusform>%n backups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CatchUpDialog</name>
    <message numerus="yes">
        <source>%n call(s) spread over the week.</source>
        <translation>
            <numerusform>%n call spread over the week.</numerusform>
            <numerusform>%n calls spread over the week.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) let go.</source>
        <translation>
            <numerusform>%n call let go.</numerusform>
            <numerusform>%n calls let go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more, all in Today</source>
        <translation>
            <numerusform>and %n more, all in Today</numerusform>
            <numerusform>and %n more, all in Today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerCards</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerHeader</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n people</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerOrders</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomersModel</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without “%1” it would be %Ln customer(s).</source>
        <translation>
            <numerusform>Without “%1” it would be %Ln customer.</numerusform>
            <numerusform>Without “%1” it would be %Ln customers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The class of %Ln customer(s) is set: %1.</source>
        <translation>
            <numerusform>The class of %Ln customer is set: %1.</numerusform>
            <numerusform>The class of %Ln customers is set: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayEdit</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayWatch</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n promise</numerusform>
            <numerusform>%n promises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecideCard</name>
    <message numerus="yes">
        <source>Several customers fit %n row(s). Say whom each means: Enter leads to the customers below, and Enter there chooses. What stays undecided is not taken in.</source>
        <translation>
            <numerusform>Several customers fit %n row. Say whom each means: Enter leads to the customers below, and Enter there chooses. What stays undecided is not taken in.</numerusform>
            <numerusform>Several customers fit %n rows. Say whom each means: Enter leads to the customers below, and Enter there chooses. What stays undecided is not taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) mean nobody here, and are not taken unless you say whom they mean.</source>
        <translation>
            <numerusform>%n row mean nobody here, and are not taken unless you say whom they mean.</numerusform>
            <numerusform>%n rows mean nobody here, and are not taken unless you say whom they mean.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left.</source>
        <translation>
            <numerusform>%n row left.</numerusform>
            <numerusform>%n rows left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deletions</name>
    <message numerus="yes">
        <source>%Ln customer(s) deleted.</source>
        <translation>
            <numerusform>%Ln customer deleted.</numerusform>
            <numerusform>%Ln customers deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln customer(s)?</source>
        <translation>
            <numerusform>Delete %Ln customer?</numerusform>
            <numerusform>Delete %Ln customers?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message numerus="yes">
        <source>%Ln group(s) of customers may be the same</source>
        <translation>
            <numerusform>%Ln group of customers may be the same</numerusform>
            <numerusform>%Ln groups of customers may be the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) compared.</source>
        <translation>
            <numerusform>%Ln customer compared.</numerusform>
            <numerusform>%Ln customers compared.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EveningDialog</name>
    <message numerus="yes">
        <source>%Ln contact(s) logged.</source>
        <translation>
            <numerusform>%Ln contact logged.</numerusform>
            <numerusform>%Ln contacts logged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) to be logged.</source>
        <translation>
            <numerusform>%Ln contact to be logged.</numerusform>
            <numerusform>%Ln contacts to be logged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more customer(s) are waiting; type a name in the last row.</source>
        <translation>
            <numerusform>%Ln more customer are waiting; type a name in the last row.</numerusform>
            <numerusform>%Ln more customers are waiting; type a name in the last row.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDeskDialog</name>
    <message numerus="yes">
        <source>%Ln file(s) saved in %1</source>
        <translation>
            <numerusform>%Ln file saved in %1</numerusform>
            <numerusform>%Ln files saved in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutcomeModel</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewStep</name>
    <message numerus="yes">
        <source>week(s), at most %1 a day</source>
        <translation>
            <numerusform>week, at most %1 a day</numerusform>
            <numerusform>weeks, at most %1 a day</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProtectionCard</name>
    <message numerus="yes">
        <source>%n backup(s) from before the desk was encrypted can be read by anybody.</source>
        <translation>
            <numerusform>%n backup from before the desk was encrypted can be read by anybody.</numerusform>
            <numerusform>%n backups from before the desk was encrypted can be read by anybody.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %n backup(s).</source>
        <translation>
            <numerusform>Done: %n backup.</numerusform>
            <numerusform>Done: %n backups.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReminderWindow</name>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n due</numerusform>
            <numerusform>%n due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n promise</numerusform>
            <numerusform>%n promises</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RescueWindow</name>
    <message numerus="yes">
        <source>%n row(s) saved</source>
        <translation>
            <numerusform>%n row saved</numerusform>
            <numerusform>%n rows saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of them come from the newest backup.</source>
        <translation>
            <numerusform>%n row of them come from the newest backup.</numerusform>
            <numerusform>%n rows of them come from the newest backup.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultStep</name>
    <message numerus="yes">
        <source>%n order(s) taken in</source>
        <translation>
            <numerusform>%n order taken in</numerusform>
            <numerusform>%n orders taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check-in(s) taken in</source>
        <translation>
            <numerusform>%n check-in taken in</numerusform>
            <numerusform>%n check-ins taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) taken in</source>
        <translation>
            <numerusform>%n contact taken in</numerusform>
            <numerusform>%n contacts taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) taken in</source>
        <translation>
            <numerusform>%n row taken in</numerusform>
            <numerusform>%n rows taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new customer(s)</source>
        <translation>
            <numerusform>%n new customer</numerusform>
            <numerusform>%n new customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) held characters that cannot be shown; these were left out.</source>
        <translation>
            <numerusform>%n cell held characters that cannot be shown; these were left out.</numerusform>
            <numerusform>%n cells held characters that cannot be shown; these were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n first call(s) planned, as a step of their own.</source>
        <translation>
            <numerusform>%n first call planned, as a step of their own.</numerusform>
            <numerusform>%n first calls planned, as a step of their own.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPopup</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetLevelDialog</name>
    <message numerus="yes">
        <source>Level of %Ln customer(s)</source>
        <translation>
            <numerusform>Level of %Ln customer</numerusform>
            <numerusform>Level of %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) are at %1 now.</source>
        <translation>
            <numerusform>%Ln customer are at %1 now.</numerusform>
            <numerusform>%Ln customers are at %1 now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SoundnessCard</name>
    <message numerus="yes">
        <source>%n row(s) set aside…</source>
        <translation>
            <numerusform>%n row set aside…</numerusform>
            <numerusform>%n rows set aside…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) set aside.</source>
        <translation>
            <numerusform>%n row set aside.</numerusform>
            <numerusform>%n rows set aside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tie(s) to what is not there cut.</source>
        <translation>
            <numerusform>%n tie to what is not there cut.</numerusform>
            <numerusform>%n ties to what is not there cut.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) drawn anew from their contacts.</source>
        <translation>
            <numerusform>%n customer drawn anew from their contacts.</numerusform>
            <numerusform>%n customers drawn anew from their contacts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineWords</name>
    <message numerus="yes">
        <source>solved in %n day(s)</source>
        <translation>
            <numerusform>solved in %n day</numerusform>
            <numerusform>solved in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message numerus="yes">
        <source>%Ln thing(s), to be had back until you empty the trash</source>
        <translation>
            <numerusform>%Ln thing, to be had back until you empty the trash</numerusform>
            <numerusform>%Ln things, to be had back until you empty the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln thing(s) for good?</source>
        <translation>
            <numerusform>Delete %Ln thing for good?</numerusform>
            <numerusform>Delete %Ln things for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) deleted for good.</source>
        <translation>
            <numerusform>%Ln thing deleted for good.</numerusform>
            <numerusform>%Ln things deleted for good.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message numerus="yes">
        <source>%n later change(s) built on this:</source>
        <translation>
            <numerusform>%n later change built on this:</numerusform>
            <numerusform>%n later changes built on this:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %1, and %n later change(s)</source>
        <translation>
            <numerusform>Undone: %1, and %n later change</numerusform>
            <numerusform>Undone: %1, and %n later changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) that cannot be shown were left out.</source>
        <translation>
            <numerusform>%n character that cannot be shown were left out.</numerusform>
            <numerusform>%n characters that cannot be shown were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>domain</name>
    <message numerus="yes">
        <source>open for %n day(s)</source>
        <translation>
            <numerusform>open for %n day</numerusform>
            <numerusform>open for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>silent for %n day(s)</source>
        <translation>
            <numerusform>silent for %n day</numerusform>
            <numerusform>silent for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting for %n day(s)</source>
        <translation>
            <numerusform>waiting for %n day</numerusform>
            <numerusform>waiting for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>an interval of %n day(s)</source>
        <translation>
            <numerusform>an interval of %n day</numerusform>
            <numerusform>an interval of %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) past the planned day, on %1</source>
        <translation>
            <numerusform>%n day past the planned day, on %1</numerusform>
            <numerusform>%n days past the planned day, on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>silent for more than %n day(s), the longest allowed: counts double</source>
        <translation>
            <numerusform>silent for more than %n day, the longest allowed: counts double</numerusform>
            <numerusform>silent for more than %n days, the longest allowed: counts double</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) due</source>
        <translation>
            <numerusform>%n promise due</numerusform>
            <numerusform>%n promises due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n complaint(s) waiting</source>
        <translation>
            <numerusform>%n complaint waiting</numerusform>
            <numerusform>%n complaints waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) without a next step</source>
        <translation>
            <numerusform>%n customer without a next step</numerusform>
            <numerusform>%n customers without a next step</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is due today; %n thing(s) worth a thought</source>
        <translation>
            <numerusform>Nothing is due today; %n thing worth a thought</numerusform>
            <numerusform>Nothing is due today; %n things worth a thought</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last contact %n day(s) ago</source>
        <translation>
            <numerusform>last contact %n day ago</numerusform>
            <numerusform>last contact %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, every %n day(s) — %2.</source>
        <translation>
            <numerusform>%1, every %n day — %2.</numerusform>
            <numerusform>%1, every %n days — %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No answer %n time(s) in this round.</source>
        <translation>
            <numerusform>No answer %n time in this round.</numerusform>
            <numerusform>No answer %n times in this round.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No answer %n time(s). Try another way or another hour, or let it rest.</source>
        <translation>
            <numerusform>No answer %n time. Try another way or another hour, or let it rest.</numerusform>
            <numerusform>No answer %n times. Try another way or another hour, or let it rest.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 kept at %2 for %n day(s).</source>
        <translation>
            <numerusform>%1 kept at %2 for %n day.</numerusform>
            <numerusform>%1 kept at %2 for %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 — %n day(s) after %2</source>
        <translation>
            <numerusform>%1 — %n day after %2</numerusform>
            <numerusform>%1 — %n days after %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, every %n day(s); the last %2 tries went unanswered</source>
        <translation>
            <numerusform>%1, every %n day; the last %2 tries went unanswered</numerusform>
            <numerusform>%1, every %n days; the last %2 tries went unanswered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, at most %n day(s) of silence, which have passed</source>
        <translation>
            <numerusform>%1, at most %n day of silence, which have passed</numerusform>
            <numerusform>%1, at most %n days of silence, which have passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, every %n day(s)</source>
        <translation>
            <numerusform>%1, every %n day</numerusform>
            <numerusform>%1, every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n promise</numerusform>
            <numerusform>%n promises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) away: %1</source>
        <translation>
            <numerusform>%n working day away: %1</numerusform>
            <numerusform>%n working days away: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>an answer within %n working day(s)</source>
        <translation>
            <numerusform>an answer within %n working day</numerusform>
            <numerusform>an answer within %n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a joint review every %n day(s)</source>
        <translation>
            <numerusform>a joint review every %n day</numerusform>
            <numerusform>a joint review every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n day(s) of silence</source>
        <translation>
            <numerusform>at most %n day of silence</numerusform>
            <numerusform>at most %n days of silence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s), %1 at the longest</source>
        <translation>
            <numerusform>every %n day, %1 at the longest</numerusform>
            <numerusform>every %n days, %1 at the longest</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>an invitation to report %n day(s) after each order</source>
        <translation>
            <numerusform>an invitation to report %n day after each order</numerusform>
            <numerusform>an invitation to report %n days after each order</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a check %n day(s) after each order</source>
        <translation>
            <numerusform>a check %n day after each order</numerusform>
            <numerusform>a check %n days after each order</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No promise was settled in the last %n month(s)</source>
        <translation>
            <numerusform>No promise was settled in the last %n month</numerusform>
            <numerusform>No promise was settled in the last %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You kept %1 of %2 on time in the last %n month(s) (%3 %)</source>
        <translation>
            <numerusform>You kept %1 of %2 on time in the last %n month (%3 %)</numerusform>
            <numerusform>You kept %1 of %2 on time in the last %n months (%3 %)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>kept, %n day(s) late</source>
        <translation>
            <numerusform>kept, %n day late</numerusform>
            <numerusform>kept, %n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>kept, %n day(s) early</source>
        <translation>
            <numerusform>kept, %n day early</numerusform>
            <numerusform>kept, %n days early</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the row has %n cell(s) more than the header</source>
        <translation>
            <numerusform>the row has %n cell more than the header</numerusform>
            <numerusform>the row has %n cells more than the header</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) held characters that cannot be shown; these were left out.</source>
        <translation>
            <numerusform>%n cell held characters that cannot be shown; these were left out.</numerusform>
            <numerusform>%n cells held characters that cannot be shown; these were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Promises to the customer kept on time in the last %n month(s): %1 of %2</source>
        <translation>
            <numerusform>Promises to the customer kept on time in the last %n month: %1 of %2</numerusform>
            <numerusform>Promises to the customer kept on time in the last %n months: %1 of %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later change(s) built on this. Undo that first.</source>
        <translation>
            <numerusform>%n later change built on this. Undo that first.</numerusform>
            <numerusform>%n later changes built on this. Undo that first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the backups could not be encrypted, the first because: %1</source>
        <translation>
            <numerusform>%n of the backups could not be encrypted, the first because: %1</numerusform>
            <numerusform>%n of the backups could not be encrypted, the first because: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>left out, as of what repeats the next time alone comes in: %n other date(s)</source>
        <translation>
            <numerusform>left out, as of what repeats the next time alone comes in: %n other date</numerusform>
            <numerusform>left out, as of what repeats the next time alone comes in: %n other dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>taken as done, where the customer is known: %n past event(s)</source>
        <translation>
            <numerusform>taken as done, where the customer is known: %n past event</numerusform>
            <numerusform>taken as done, where the customer is known: %n past events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>taken as your own time: %n time(s) without a time zone</source>
        <translation>
            <numerusform>taken as your own time: %n time without a time zone</numerusform>
            <numerusform>taken as your own time: %n times without a time zone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it has more than %n line(s)</source>
        <translation>
            <numerusform>it has more than %n line</numerusform>
            <numerusform>it has more than %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>repeats every %n day(s)</source>
        <translation>
            <numerusform>repeats every %n day</numerusform>
            <numerusform>repeats every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>repeats every %n week(s)</source>
        <translation>
            <numerusform>repeats every %n week</numerusform>
            <numerusform>repeats every %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>repeats every %n month(s)</source>
        <translation>
            <numerusform>repeats every %n month</numerusform>
            <numerusform>repeats every %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>repeats every %n year(s)</source>
        <translation>
            <numerusform>repeats every %n year</numerusform>
            <numerusform>repeats every %n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cut, as a cell of a workbook holds no more: %n text(s). CSV and JSON hold them whole.</source>
        <translation>
            <numerusform>Cut, as a cell of a workbook holds no more: %n text. CSV and JSON hold them whole.</numerusform>
            <numerusform>Cut, as a cell of a workbook holds no more: %n texts. CSV and JSON hold them whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) held characters that cannot be shown; these were left out.</source>
        <translation>
            <numerusform>%n text held characters that cannot be shown; these were left out.</numerusform>
            <numerusform>%n texts held characters that cannot be shown; these were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) held an error of the spreadsheet (such as #N/A); these were read as empty.</source>
        <translation>
            <numerusform>%n cell held an error of the spreadsheet (such as #N/A); these were read as empty.</numerusform>
            <numerusform>%n cells held an error of the spreadsheet (such as #N/A); these were read as empty.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more customer(s) are due on this day; the sheet has no room for them</source>
        <translation>
            <numerusform>%n more customer are due on this day; the sheet has no room for them</numerusform>
            <numerusform>%n more customers are due on this day; the sheet has no room for them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) shared by more than %1 customers: of those only neighbours were compared.</source>
        <translation>
            <numerusform>%n name shared by more than %1 customers: of those only neighbours were compared.</numerusform>
            <numerusform>%n names shared by more than %1 customers: of those only neighbours were compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be logged yet; each says why.</source>
        <translation>
            <numerusform>%n row cannot be logged yet; each says why.</numerusform>
            <numerusform>%n rows cannot be logged yet; each says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>left out, as they are only named as somebody's relation: %n contact(s)</source>
        <translation>
            <numerusform>left out, as they are only named as somebody's relation: %n contact</numerusform>
            <numerusform>left out, as they are only named as somebody's relation: %n contacts</numerusform>
        </translation>
    </message>
</context>
</TS>
