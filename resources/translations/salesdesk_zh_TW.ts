<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW" sourcelanguage="en">
<context>
    <name>AgendaModel</name>
    <message>
        <source>Plan a first call to each, spread over some weeks.</source>
        <translation>為每位客戶安排首次聯絡，分配到幾週。</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>已完成 %1/%2</translation>
    </message>
    <message>
        <source>%1 more customers without a next step</source>
        <translation>另有 %1 位客戶沒有下一步</translation>
    </message>
</context>
<context>
    <name>AlikeLines</name>
    <message>
        <source>%1 at %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Already on the desk: %1</source>
        <translation>工作台中已有：%1</translation>
    </message>
    <message>
        <source>Perhaps already here: %1 — %2</source>
        <translation>可能已存在：%1（%2）</translation>
    </message>
</context>
<context>
    <name>BackupWatch</name>
    <message>
        <source>No copy was kept</source>
        <translation>未能備份</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>暫不結束</translation>
    </message>
    <message>
        <source>Leave without</source>
        <translation>不備份就結束</translation>
    </message>
    <message>
        <source>Restored from %1.</source>
        <translation>已從 %1 還原。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Taking the restore back…</source>
        <translation>正在取消還原…</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>after a change</source>
        <translation>變更後</translation>
    </message>
    <message>
        <source>when SalesDesk was closed</source>
        <translation>關閉 SalesDesk 時</translation>
    </message>
    <message>
        <source>you asked for it</source>
        <translation>手動備份</translation>
    </message>
    <message>
        <source>after a command</source>
        <translation>執行命令後</translation>
    </message>
    <message>
        <source>before an update of SalesDesk</source>
        <translation>SalesDesk 更新前</translation>
    </message>
    <message>
        <source>before a backup was restored</source>
        <translation>還原備份前</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>匯入前</translation>
    </message>
    <message>
        <source>before much was deleted</source>
        <translation>大量刪除前</translation>
    </message>
    <message>
        <source>before much was changed</source>
        <translation>大量變更前</translation>
    </message>
    <message>
        <source>before the trash was emptied</source>
        <translation>清空資源回收筒前</translation>
    </message>
    <message>
        <source>before a repair</source>
        <translation>修復前</translation>
    </message>
    <message>
        <source>before encryption was changed</source>
        <translation>變更加密前</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>剛剛</translation>
    </message>
    <message>
        <source>%n min ago</source>
        <translation>%n 分鐘前</translation>
    </message>
    <message>
        <source>%n h ago</source>
        <translation>%n 小時前</translation>
    </message>
    <message>
        <source>%n day(s) ago</source>
        <translation>%n 天前</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>Rows changed by themselves. See Settings, Backups.</source>
        <translation>有資料列自行變動。請查看「設定」中的「備份」。</translation>
    </message>
    <message>
        <source>No backup could be made. See Settings, Backups.</source>
        <translation>未能備份。請查看「設定」中的「備份」。</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>尚無備份</translation>
    </message>
    <message>
        <source>The last backup was %1. See Settings, Backups.</source>
        <translation>上次備份：%1。請查看「設定」中的「備份」。</translation>
    </message>
    <message>
        <source>Backup %1</source>
        <translation>備份：%1</translation>
    </message>
    <message>
        <source>Something on the desk changed though nobody changed it, as happens when a disk grows old. Earlier backups are all kept, and nothing is thinned out. What changed:</source>
        <translation>工作台中有內容在無人變更的情況下發生了變動，磁碟老化時會有這種情形。先前的備份全部保留，不會清理。變動內容：</translation>
    </message>
    <message>
        <source>The last backup could not be made: %1</source>
        <translation>上次備份未能完成：%1</translation>
    </message>
    <message>
        <source>What was changed since the last backup (%1) has none.</source>
        <translation>上次備份（%1）之後的變更尚未備份。</translation>
    </message>
</context>
<context>
    <name>BackupsCard</name>
    <message>
        <source>Backups</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即備份</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>還原…</translation>
    </message>
    <message>
        <source>Open folder of backups</source>
        <translation>開啟備份資料夾</translation>
    </message>
    <message>
        <source>The desk is right as it is</source>
        <translation>工作台現狀無誤</translation>
    </message>
    <message>
        <source>Making a backup…</source>
        <translation>正在備份…</translation>
    </message>
    <message>
        <source>Backups take at most</source>
        <translation>備份最多占用</translation>
    </message>
    <message>
        <source>Beyond that the oldest and closest go first; the newest good one always stays.</source>
        <translation>超出後，先清理最舊且時間相近的備份；最新的完好備份一律保留。</translation>
    </message>
    <message>
        <source>Choose a second folder…</source>
        <translation>選擇第二個資料夾…</translation>
    </message>
    <message>
        <source>Stop using it</source>
        <translation>停止使用</translation>
    </message>
    <message>
        <source>A second folder, such as one on a stick, gets a copy of each backup:</source>
        <translation>第二個資料夾（例如隨身碟上的）會保存每份備份的副本：</translation>
    </message>
    <message>
        <source>There is no backup yet. One is made some minutes after a change.</source>
        <translation>尚無備份。變更後幾分鐘會自動備份。</translation>
    </message>
    <message>
        <source>The newest good backup was made %1.</source>
        <translation>最新的完好備份：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n 個備份</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, in %3</source>
        <translation>%1，%2，位於 %3</translation>
    </message>
    <message>
        <source>%1 was made, opened and checked.</source>
        <translation>%1 已建立，並已開啟檢查無誤。</translation>
    </message>
    <message>
        <source>Stopped. No backup was made.</source>
        <translation>已停止，未建立備份。</translation>
    </message>
    <message>
        <source>No program opens folders here. The folder is %1.</source>
        <translation>此系統沒有可開啟資料夾的程式。資料夾位置：%1。</translation>
    </message>
    <message>
        <source>From now on backups are compared with the desk as it is.</source>
        <translation>今後的備份將與工作台的現狀比對。</translation>
    </message>
    <message>
        <source>Choose a second folder for backups</source>
        <translation>選擇第二個備份資料夾</translation>
    </message>
    <message>
        <source>Second folder for backups</source>
        <translation>第二個備份資料夾</translation>
    </message>
</context>
<context>
    <name>BirthdayEdit</name>
    <message>
        <source>17 May 1980, or 17 May</source>
        <translation>1980年5月17日，或5月17日</translation>
    </message>
    <message>
        <source>year not known</source>
        <translation>年份不詳</translation>
    </message>
</context>
<context>
    <name>CalendarCard</name>
    <message>
        <source>Calendar file</source>
        <translation>行事曆檔案</translation>
    </message>
    <message>
        <source>Check-ins and promises can be kept in a calendar file, written a few seconds after each change. In a folder that your phone shares, its calendar can subscribe to the file. Anyone who has the file can read it.</source>
        <translation>可以把主動聯絡和承諾寫進一個行事曆檔案，每次變更後幾秒內更新。放在與手機共用的資料夾裡，手機行事曆就能訂閱它。拿到該檔案的人都能看到內容。</translation>
    </message>
    <message>
        <source>Choose a calendar file…</source>
        <translation>選擇行事曆檔案…</translation>
    </message>
    <message>
        <source>Stop writing it</source>
        <translation>停止寫入</translation>
    </message>
    <message>
        <source>No file is written.</source>
        <translation>沒有寫入檔案。</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>行事曆 (*.ics)</translation>
    </message>
</context>
<context>
    <name>CalendarFeed</name>
    <message>
        <source>The calendar file is not kept up to date: %1</source>
        <translation>行事曆檔案未能更新：%1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>CatchUpDialog</name>
    <message>
        <source>Do today</source>
        <translation>今天處理</translation>
    </message>
    <message>
        <source>Spread over the week</source>
        <translation>分散到本週</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>放棄</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) spread over the week.</source>
        <translation>
            <numerusform>已將 %n 次聯絡分散到本週。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) let go.</source>
        <translation>
            <numerusform>已放棄 %n 次聯絡。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, all in Today</source>
        <translation>
            <numerusform>另有 %n 項，都列在「今天」中</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Promises stay due: settle each, or agree on a new date.</source>
        <translation>承諾仍須兌現：請逐項了結，或商定新日期。</translation>
    </message>
</context>
<context>
    <name>CellTable</name>
    <message>
        <source>Columns</source>
        <translation>欄位</translation>
    </message>
</context>
<context>
    <name>ChangePassphraseDialog</name>
    <message>
        <source>Change the passphrase</source>
        <translation>變更密碼</translation>
    </message>
    <message>
        <source>Present passphrase or recovery code</source>
        <translation>目前的密碼或復原碼</translation>
    </message>
    <message>
        <source>The passphrase was changed. Earlier backups keep the former one.</source>
        <translation>密碼已變更。先前的備份仍使用原密碼。</translation>
    </message>
</context>
<context>
    <name>ChoiceMenu</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 chosen</source>
        <translation>%1：已選 %2 項</translation>
    </message>
</context>
<context>
    <name>ChooseStep</name>
    <message>
        <source>Drop a file here</source>
        <translation>將檔案拖放到這裡</translation>
    </message>
    <message>
        <source>Contacts, lists of customers, orders or promises, or a calendar, as Google, Outlook, iCloud, a phone or your firm&apos;s system saves them. Nothing is written before you have seen what would happen.</source>
        <translation>可匯入 Google、Outlook、iCloud、手機或公司系統儲存的通訊錄、客戶清單、訂單清單、承諾清單或行事曆。在您看過匯入結果之前，不會寫入任何內容。</translation>
    </message>
    <message>
        <source>CSV · Excel and OpenDocument · vCard · LDIF · iCalendar · JSON of SalesDesk and Monica</source>
        <translation>CSV · Excel 與 OpenDocument · vCard · LDIF · iCalendar · SalesDesk 與 Monica 的 JSON</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>選擇檔案…</translation>
    </message>
    <message>
        <source>All that can be taken in (%1)</source>
        <translation>所有可匯入的檔案 (%1)</translation>
    </message>
    <message>
        <source>Lists (%1)</source>
        <translation>清單 (%1)</translation>
    </message>
    <message>
        <source>Workbooks (%1)</source>
        <translation>活頁簿 (%1)</translation>
    </message>
    <message>
        <source>Contacts, vCard (%1)</source>
        <translation>名片 vCard (%1)</translation>
    </message>
    <message>
        <source>Address books, LDIF (%1)</source>
        <translation>通訊錄 LDIF (%1)</translation>
    </message>
    <message>
        <source>Calendars (%1)</source>
        <translation>行事曆 (%1)</translation>
    </message>
    <message>
        <source>JSON of SalesDesk and Monica (%1)</source>
        <translation>SalesDesk 與 Monica 的 JSON（%1）</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有檔案 (*)</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>選擇檔案</translation>
    </message>
</context>
<context>
    <name>ClockDoubt</name>
    <message>
        <source>The clock went ahead by more than a day: it shows %1. Where that is wrong, set the clock; reminders go on by themselves then.</source>
        <translation>時鐘往前跳了一天以上，現顯示 %1。如有誤，請調整時鐘，提醒隨後會自動繼續。</translation>
    </message>
    <message>
        <source>Wait for the clock</source>
        <translation>等待時鐘校正</translation>
    </message>
    <message>
        <source>The clock is right</source>
        <translation>時鐘無誤</translation>
    </message>
    <message>
        <source>Is the clock right?</source>
        <translation>時鐘是否正確？</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>People</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>聯絡記錄</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承諾</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>主動聯絡</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投訴</translation>
    </message>
    <message>
        <source>Changes of level</source>
        <translation>關係等級變更</translation>
    </message>
    <message>
        <source>A whole desk</source>
        <translation>整個工作台</translation>
    </message>
</context>
<context>
    <name>ColumnsTable</name>
    <message>
        <source>Columns of the file</source>
        <translation>檔案的欄位</translation>
    </message>
    <message>
        <source>Kept in the notes</source>
        <translation>保留在備註中</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不匯入</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>關係等級</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>客戶價值</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>成為客戶的日期</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>產業</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Reached by</source>
        <translation>聯絡方式</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>請記住</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>上次聯絡</translation>
    </message>
    <message>
        <source>Next check-in</source>
        <translation>下次主動聯絡</translation>
    </message>
    <message>
        <source>On the desk</source>
        <translation>工作台內容</translation>
    </message>
</context>
<context>
    <name>ConfirmPromiseDialog</name>
    <message>
        <source>Confirmed by the customer</source>
        <translation>客戶已確認</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>電子郵件確認</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>電話確認</translation>
    </message>
    <message>
        <source>on a visit</source>
        <translation>拜訪時確認</translation>
    </message>
    <message>
        <source>signed note</source>
        <translation>書面簽名</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Confirmed on</source>
        <translation>確認日期</translation>
    </message>
    <message>
        <source>Which day is meant?</source>
        <translation>請填寫有效日期。</translation>
    </message>
    <message>
        <source>Say how they confirmed it.</source>
        <translation>請說明客戶如何確認。</translation>
    </message>
    <message>
        <source>“%1” is confirmed.</source>
        <translation>「%1」已確認。</translation>
    </message>
</context>
<context>
    <name>CustomerCards</name>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Promises kept</source>
        <translation>承諾兌現</translation>
    </message>
    <message>
        <source>People</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>What the level obliges to</source>
        <translation>此等級的要求</translation>
    </message>
    <message>
        <source>Open complaints</source>
        <translation>未解決的投訴</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 項</translation>
    </message>
    <message>
        <source>No next check-in: %1</source>
        <translation>不安排下次主動聯絡：%1</translation>
    </message>
    <message>
        <source>There is no next step.</source>
        <translation>沒有下一步。</translation>
    </message>
    <message>
        <source>Plan a check-in…</source>
        <translation>安排主動聯絡…</translation>
    </message>
    <message>
        <source>None was settled in the last 12 months.</source>
        <translation>近 12 個月沒有了結的承諾。</translation>
    </message>
    <message>
        <source>%1 of %2 (%3 %)</source>
        <translation>%1/%2（%3 %）</translation>
    </message>
    <message>
        <source>%1 of them on time, in the last 12 months</source>
        <translation>近 12 個月中，其中 %1 項準時</translation>
    </message>
    <message>
        <source>now at %1</source>
        <translation>現任職於 %1</translation>
    </message>
    <message>
        <source>left</source>
        <translation>已離職</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自%1起</translation>
    </message>
    <message>
        <source>Nothing is planned; the level asks for no regular contact.</source>
        <translation>未安排聯絡；此等級不要求定期聯絡。</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>改期…</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>略過…</translation>
    </message>
    <message>
        <source>solve by %1</source>
        <translation>須於%1前解決</translation>
    </message>
    <message>
        <source>answer by %1</source>
        <translation>須於%1前回覆</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Solved…</source>
        <translation>已解決…</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已回覆</translation>
    </message>
</context>
<context>
    <name>CustomerDetails</name>
    <message>
        <source>This cannot be saved yet</source>
        <translation>暫時無法儲存</translation>
    </message>
    <message>
        <source>Nothing was saved</source>
        <translation>未儲存</translation>
    </message>
    <message>
        <source>The details of %1 are saved.</source>
        <translation>%1 的資料已儲存。</translation>
    </message>
    <message>
        <source>Since which day?</source>
        <translation>從哪一天起？</translation>
    </message>
    <message>
        <source>Which time is meant?</source>
        <translation>請填寫有效時間。</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Person</source>
        <comment>not a firm</comment>
        <translation>個人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>成為客戶的日期</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>產業</translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation>聯絡方式</translation>
    </message>
    <message>
        <source>Phones and addresses</source>
        <translation>電話與地址</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>郵遞區號</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>縣市/地區</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>國家/地區</translation>
    </message>
    <message>
        <source>Contact plan</source>
        <translation>接觸計劃</translation>
    </message>
    <message>
        <source>Days on which they like a call</source>
        <translation>客戶方便聯絡的日子</translation>
    </message>
    <message>
        <source>None chosen means any working day.</source>
        <translation>不選表示任何工作日皆可。</translation>
    </message>
    <message>
        <source>any hour</source>
        <translation>任何時間</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>不早於</translation>
    </message>
    <message>
        <source>Not after</source>
        <translation>不晚於</translation>
    </message>
    <message>
        <source>Usual channel</source>
        <translation>常用管道</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>as the level says</source>
        <translation>依等級規定</translation>
    </message>
    <message>
        <source>Contact every</source>
        <translation>聯絡間隔</translation>
    </message>
    <message>
        <source>Longest time without contact</source>
        <translation>最長未聯絡時間</translation>
    </message>
    <message>
        <source>To bear in mind</source>
        <translation>注意事項</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>請記住</translation>
    </message>
    <message>
        <source>Traits, habits, do&apos;s and don&apos;ts.</source>
        <translation>個性、習慣、宜與忌。</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>私人備註</translation>
    </message>
    <message>
        <source>Only for you; left out of what is printed.</source>
        <translation>僅您可見，列印時可略去。</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未儲存</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
</context>
<context>
    <name>CustomerField</name>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Name of a customer or a person</source>
        <translation>客戶或聯絡人的名稱</translation>
    </message>
    <message>
        <source>Choose a customer.</source>
        <translation>請選擇客戶。</translation>
    </message>
    <message>
        <source>No customer is called “%1”.</source>
        <translation>沒有名為「%1」的客戶。</translation>
    </message>
</context>
<context>
    <name>CustomerHeader</name>
    <message>
        <source>Customer since %1</source>
        <translation>%1 年成為客戶</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 位聯絡人</numerusform>
        </translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 位聯絡人</translation>
    </message>
    <message>
        <source>No class</source>
        <translation>未定價值</translation>
    </message>
    <message>
        <source>in its zone</source>
        <translation>在正常分區內</translation>
    </message>
    <message>
        <source>below its zone</source>
        <translation>低於正常分區</translation>
    </message>
    <message>
        <source>above its zone</source>
        <translation>高於正常分區</translation>
    </message>
    <message>
        <source>Back to customers</source>
        <translation>返回客戶清單</translation>
    </message>
    <message>
        <source>Export history (PDF)</source>
        <translation>匯出聯絡記錄（PDF）</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Relationship level</source>
        <translation>關係等級</translation>
    </message>
    <message>
        <source>Class of the customer</source>
        <translation>客戶價值</translation>
    </message>
</context>
<context>
    <name>CustomerOrders</name>
    <message>
        <source>Products</source>
        <translation>產品</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>訂購日期</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>交貨日期</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Orders of this customer</source>
        <translation>此客戶的訂單</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退貨</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>return</source>
        <translation>退貨</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n 張訂單</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>New order…</source>
        <translation>新增訂單…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>尚無訂單</translation>
    </message>
    <message>
        <source>An order puts the checks after the sale into Today.</source>
        <translation>登錄訂單後，售後回訪會出現在「今天」中。</translation>
    </message>
</context>
<context>
    <name>CustomerPage</name>
    <message>
        <source>no class</source>
        <translation>未定價值</translation>
    </message>
    <message>
        <source>The class is set: %1.</source>
        <translation>客戶價值已設為：%1。</translation>
    </message>
    <message>
        <source>The complaint is answered.</source>
        <translation>投訴已回覆。</translation>
    </message>
    <message>
        <source>Nothing was saved</source>
        <translation>未儲存</translation>
    </message>
    <message>
        <source>New promise…</source>
        <translation>新增承諾…</translation>
    </message>
    <message>
        <source>Complaint…</source>
        <translation>投訴…</translation>
    </message>
    <message>
        <source>Order…</source>
        <translation>訂單…</translation>
    </message>
    <message>
        <source>Plan a check-in…</source>
        <translation>安排主動聯絡…</translation>
    </message>
    <message>
        <source>Add person…</source>
        <translation>新增聯絡人…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編輯…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>刪除…</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>時間軸</translation>
    </message>
    <message>
        <source>People</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承諾</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>資料</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>變更記錄</translation>
    </message>
    <message>
        <source>What took place</source>
        <translation>往來經過</translation>
    </message>
    <message>
        <source>Nothing has been said yet</source>
        <translation>尚無聯絡記錄</translation>
    </message>
    <message>
        <source>The first contact opens the history.</source>
        <translation>從第一次聯絡開始，這裡會記下往來經過。</translation>
    </message>
    <message>
        <source>Log the first contact</source>
        <translation>記錄第一次聯絡</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>頁面分頁</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
</context>
<context>
    <name>CustomerParts</name>
    <message>
        <source>Save the details?</source>
        <translation>要儲存資料嗎？</translation>
    </message>
    <message>
        <source>What you have changed here is not saved yet.</source>
        <translation>您在此處的變更尚未儲存。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Keep writing</source>
        <translation>繼續編輯</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>捨棄</translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation>還沒有任何變更</translation>
    </message>
    <message>
        <source>Who changed what and when stands here, and can be undone from here.</source>
        <translation>誰在什麼時候改了什麼都列在這裡，也可以從這裡復原。</translation>
    </message>
    <message>
        <source>Show the timeline</source>
        <translation>顯示時間軸</translation>
    </message>
</context>
<context>
    <name>CustomerPeople</name>
    <message>
        <source>left %1</source>
        <translation>%1離職</translation>
    </message>
    <message>
        <source>now at %1</source>
        <translation>現任職於 %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自%1起</translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>生日：%1</translation>
    </message>
    <message>
        <source>birthday %1</source>
        <translation>生日：%1</translation>
    </message>
    <message>
        <source>Fax %1</source>
        <translation>傳真 %1</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>撥打 %1</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編輯…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>記錄</translation>
    </message>
    <message>
        <source>Left…</source>
        <translation>已離職…</translation>
    </message>
    <message>
        <source>Add person…</source>
        <translation>新增聯絡人…</translation>
    </message>
    <message>
        <source>Nobody is known here yet</source>
        <translation>尚無聯絡人</translation>
    </message>
    <message>
        <source>Who decides, who signs, who uses what you sell?</source>
        <translation>誰決策、誰簽核、誰使用您的產品？</translation>
    </message>
</context>
<context>
    <name>CustomerPhoto</name>
    <message>
        <source>Choose photo…</source>
        <translation>選擇照片…</translation>
    </message>
    <message>
        <source>Remove photo</source>
        <translation>移除照片</translation>
    </message>
    <message>
        <source>The photo of %1 is kept.</source>
        <translation>%1 的照片已儲存。</translation>
    </message>
    <message>
        <source>The photo of %1 is removed.</source>
        <translation>%1 的照片已移除。</translation>
    </message>
    <message>
        <source>This picture cannot be taken</source>
        <translation>無法使用此圖片</translation>
    </message>
</context>
<context>
    <name>CustomerPromises</name>
    <message>
        <source>Promise</source>
        <translation>承諾</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>誰對誰</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依據</translation>
    </message>
    <message>
        <source>Promises of this customer</source>
        <translation>此客戶的承諾</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>me → %1</source>
        <translation>我 → %1</translation>
    </message>
    <message>
        <source>%1 → me</source>
        <translation>%1 → 我</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>原為%1</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已確認</translation>
    </message>
    <message>
        <source>Not needed any more…</source>
        <translation>不再需要…</translation>
    </message>
    <message>
        <source>Released…</source>
        <translation>已解除…</translation>
    </message>
    <message>
        <source>New promise…</source>
        <translation>新增承諾…</translation>
    </message>
    <message>
        <source>Nothing has been promised yet</source>
        <translation>尚無承諾</translation>
    </message>
    <message>
        <source>What you say you will do belongs here, and what they say, too.</source>
        <translation>您答應的事記在這裡，對方答應的也一樣。</translation>
    </message>
    <message>
        <source>Write one down…</source>
        <translation>記下一項…</translation>
    </message>
    <message>
        <source>Kept…</source>
        <translation>已兌現…</translation>
    </message>
    <message>
        <source>New date…</source>
        <translation>改期…</translation>
    </message>
    <message>
        <source>Broken…</source>
        <translation>已失約…</translation>
    </message>
    <message>
        <source>Confirmed…</source>
        <translation>已確認…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
</context>
<context>
    <name>CustomersModel</name>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>關係等級</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>客戶價值</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>上次聯絡</translation>
    </message>
    <message>
        <source>Next check-in</source>
        <translation>下次主動聯絡</translation>
    </message>
    <message>
        <source>Open promises</source>
        <translation>未完成的承諾</translation>
    </message>
    <message>
        <source>never</source>
        <translation>從未</translation>
    </message>
    <message>
        <source>No next check-in</source>
        <translation>未安排下次聯絡</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n 項逾期</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln 位客戶</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2中的 %1 位</translation>
    </message>
    <message numerus="yes">
        <source>Without “%1” it would be %Ln customer(s).</source>
        <translation>
            <numerusform>移除「%1」後有 %Ln 位客戶。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>已選 %Ln 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Sorted by %1</source>
        <translation>依%1排序</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>遞增</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>遞減</translation>
    </message>
    <message>
        <source>no class</source>
        <translation>未定價值</translation>
    </message>
    <message numerus="yes">
        <source>The class of %Ln customer(s) is set: %1.</source>
        <translation>
            <numerusform>已將 %Ln 位客戶的價值設為：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was saved</source>
        <translation>未儲存</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Table of customers</source>
        <translation>客戶表</translation>
    </message>
    <message>
        <source>Your customers belong here</source>
        <translation>您的客戶會顯示在這裡</translation>
    </message>
    <message>
        <source>Bring in the list you have, or write down the first customer you owe something.</source>
        <translation>匯入現有名單，或先輸入一位您該聯絡的客戶。</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>匯入檔案…</translation>
    </message>
    <message>
        <source>Add a customer…</source>
        <translation>新增客戶…</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>移除此條件</translation>
    </message>
    <message>
        <source>Find duplicates</source>
        <translation>尋找重複客戶</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>No customer fits</source>
        <translation>沒有符合的客戶</translation>
    </message>
    <message>
        <source>Nobody passes all that is chosen above.</source>
        <translation>沒有客戶符合以上所有條件。</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除篩選</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>Set level…</source>
        <translation>設定等級…</translation>
    </message>
    <message>
        <source>Set class</source>
        <translation>設定價值</translation>
    </message>
    <message>
        <source>No class</source>
        <translation>未定價值</translation>
    </message>
    <message>
        <source>Plan first calls…</source>
        <translation>安排首次聯絡…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合併…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>刪除…</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>資源回收筒</translation>
    </message>
</context>
<context>
    <name>DataCard</name>
    <message>
        <source>Data</source>
        <translation>資料</translation>
    </message>
    <message>
        <source>Everything stands in one file, your desk:</source>
        <translation>所有資料都在一個檔案中，也就是您的工作台：</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>開啟資料夾</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>匯入檔案…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>資源回收筒</translation>
    </message>
    <message>
        <source>History</source>
        <translation>操作記錄</translation>
    </message>
    <message>
        <source>Find duplicates</source>
        <translation>尋找重複客戶</translation>
    </message>
    <message>
        <source>Remove sample data</source>
        <translation>移除範例資料</translation>
    </message>
    <message>
        <source>No program opens folders here. The folder is %1.</source>
        <translation>此系統沒有可開啟資料夾的程式。資料夾位置：%1。</translation>
    </message>
    <message>
        <source>Sample data removed.</source>
        <translation>範例資料已移除。</translation>
    </message>
</context>
<context>
    <name>DayEdit</name>
    <message>
        <source>Choose a day</source>
        <translation>選擇日期</translation>
    </message>
    <message>
        <source>which day?</source>
        <translation>哪一天？</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>%n 天後</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayWatch</name>
    <message>
        <source>Is the clock right?</source>
        <translation>時鐘是否正確？</translation>
    </message>
    <message>
        <source>It went ahead to %1. Reminders wait for your answer.</source>
        <translation>時鐘已跳到%1。提醒暫停，等待您的回覆。</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n 次聯絡</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n 項承諾</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n 則提醒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecideCard</name>
    <message>
        <source>To be decided</source>
        <translation>待確定</translation>
    </message>
    <message>
        <source>Row %1 goes to: %2</source>
        <translation>第 %1 列的歸屬客戶：%2</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>檔案中的內容</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>歸屬客戶</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Rows to be decided</source>
        <translation>待確定的列</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Reached at</source>
        <translation>聯絡方式</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>關係等級</translation>
    </message>
    <message>
        <source>Customers that may be meant</source>
        <translation>可能對應的客戶</translation>
    </message>
    <message>
        <source>Somebody else here</source>
        <translation>選擇其他客戶</translation>
    </message>
    <message numerus="yes">
        <source>Several customers fit %n row(s). Say whom each means: Enter leads to the customers below, and Enter there chooses. What stays undecided is not taken in.</source>
        <translation>
            <numerusform>有 %n 列可對應多位客戶。請指明每列是哪位客戶：按 Enter 移到下方的客戶，再按 Enter 選定。未確定的列不會匯入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) mean nobody here, and are not taken unless you say whom they mean.</source>
        <translation>
            <numerusform>有 %n 列未指明這裡的任何客戶，指定歸屬客戶後才會匯入。</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 are listed.</source>
        <translation>列出前 %1 列。</translation>
    </message>
    <message>
        <source>All of them are decided.</source>
        <translation>已全部確定。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left.</source>
        <translation>
            <numerusform>還剩 %n 列。</numerusform>
        </translation>
    </message>
    <message>
        <source>to be decided</source>
        <translation>待確定</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>尚未指定</translation>
    </message>
    <message>
        <source>A new customer</source>
        <translation>新客戶</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不匯入</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不匯入</translation>
    </message>
    <message>
        <source>Whom does “%1” in row %2 mean?</source>
        <translation>第 %2 列的「%1」是哪位客戶？</translation>
    </message>
    <message>
        <source>For all %1 rows that say “%2”</source>
        <translation>套用至內容為「%2」的全部 %1 列</translation>
    </message>
    <message>
        <source>from this file</source>
        <translation>來自此檔案</translation>
    </message>
</context>
<context>
    <name>Deletions</name>
    <message>
        <source>The person lies in the trash.</source>
        <translation>聯絡人已移至資源回收筒。</translation>
    </message>
    <message>
        <source>The contact lies in the trash.</source>
        <translation>聯絡記錄已移至資源回收筒。</translation>
    </message>
    <message>
        <source>The promise lies in the trash.</source>
        <translation>承諾已移至資源回收筒。</translation>
    </message>
    <message>
        <source>The complaint lies in the trash.</source>
        <translation>投訴已移至資源回收筒。</translation>
    </message>
    <message>
        <source>The order lies in the trash.</source>
        <translation>訂單已移至資源回收筒。</translation>
    </message>
    <message>
        <source>Nothing was deleted</source>
        <translation>未刪除</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) deleted.</source>
        <translation>
            <numerusform>已刪除 %Ln 位客戶。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 lies in the trash.</source>
        <translation>%1 已移至資源回收筒。</translation>
    </message>
    <message>
        <source>everything that hangs on them</source>
        <translation>所有相關內容</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>要刪除 %1 嗎？</translation>
    </message>
    <message>
        <source>It goes into the trash, with %1. You can have it back from there.</source>
        <translation>此客戶將移至資源回收筒，一併移入的還有：%1。可從該處還原。</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln customer(s)?</source>
        <translation>
            <numerusform>要刪除 %Ln 位客戶嗎？</numerusform>
        </translation>
    </message>
    <message>
        <source>They go into the trash. You can have them back from there.</source>
        <translation>這些客戶將移至資源回收筒，可從該處還原。</translation>
    </message>
    <message>
        <source>They go into the trash, with %1. You can have them back from there.</source>
        <translation>這些客戶將移至資源回收筒，一併移入的還有：%1。可從該處還原。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>DuplicatesModel</name>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>相似度</translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>Looking for customers that stand here twice…</source>
        <translation>正在尋找重複客戶…</translation>
    </message>
    <message>
        <source>The customers could not be compared</source>
        <translation>無法比對客戶</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) of customers may be the same</source>
        <translation>
            <numerusform>%Ln 組客戶可能重複</numerusform>
        </translation>
    </message>
    <message>
        <source>Not looked through yet</source>
        <translation>尚未尋找</translation>
    </message>
    <message>
        <source>Nobody was compared so far.</source>
        <translation>尚未比對任何客戶。</translation>
    </message>
    <message>
        <source>All others are done</source>
        <translation>其餘皆已處理</translation>
    </message>
    <message>
        <source>Those you skipped are shown again when you look once more.</source>
        <translation>重新尋找時，會再次顯示您略過的客戶。</translation>
    </message>
    <message>
        <source>Nobody stands here twice</source>
        <translation>沒有重複客戶</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) compared.</source>
        <translation>
            <numerusform>已比對 %Ln 位客戶。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was saved</source>
        <translation>未儲存</translation>
    </message>
    <message>
        <source>%1 and %2 are not the same: kept.</source>
        <translation>已記下：%1 與 %2 不是同一客戶。</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重複客戶</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新尋找</translation>
    </message>
    <message>
        <source>Customers that may be the same</source>
        <translation>可能重複的客戶</translation>
    </message>
    <message>
        <source>Show customers</source>
        <translation>查看客戶</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合併</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>不是同一客戶</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>略過</translation>
    </message>
</context>
<context>
    <name>EditContactDialog</name>
    <message>
        <source>Contact with %1</source>
        <translation>與 %1 的聯絡</translation>
    </message>
    <message>
        <source>The contact is corrected.</source>
        <translation>聯絡記錄已更正。</translation>
    </message>
    <message>
        <source>Which day and time are meant?</source>
        <translation>請填寫有效的日期和時間。</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>談話內容</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>時長（分鐘）</translation>
    </message>
    <message>
        <source>Only for you; left out of what is printed.</source>
        <translation>僅您可見，列印時可略去。</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>私人備註</translation>
    </message>
</context>
<context>
    <name>EveningDialog</name>
    <message>
        <source>Log the day</source>
        <translation>晚間補登</translation>
    </message>
    <message>
        <source>Saving the day&apos;s contacts…</source>
        <translation>正在儲存當天的聯絡記錄…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) logged.</source>
        <translation>
            <numerusform>已記錄 %Ln 次聯絡。</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Ready days</source>
        <translation>日期快速選項</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Contacts of the day</source>
        <translation>當天的聯絡</translation>
    </message>
    <message>
        <source>Restored what you had typed.</source>
        <translation>已還原您先前輸入的內容。</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>重新填寫</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) to be logged.</source>
        <translation>
            <numerusform>將記錄 %Ln 次聯絡。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows that are left as they are stay planned.</source>
        <translation>未變動的列仍維持原計劃。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more customer(s) are waiting; type a name in the last row.</source>
        <translation>
            <numerusform>另有 %Ln 位客戶待聯絡；可在最後一列輸入名稱。</numerusform>
        </translation>
    </message>
    <message>
        <source>Which day is meant?</source>
        <translation>請填寫有效日期。</translation>
    </message>
    <message>
        <source>A contact that is still to come cannot be logged: plan a check-in.</source>
        <translation>尚未發生的聯絡不能記錄：請安排主動聯絡。</translation>
    </message>
    <message>
        <source>No contact is filled in yet.</source>
        <translation>尚未填寫任何聯絡。</translation>
    </message>
    <message>
        <source>Choose a customer.</source>
        <translation>請選擇客戶。</translation>
    </message>
    <message>
        <source>No customer is called “%1”.</source>
        <translation>沒有名為「%1」的客戶。</translation>
    </message>
    <message>
        <source>Which time is meant?</source>
        <translation>請填寫有效時間。</translation>
    </message>
    <message>
        <source>The level asks for none</source>
        <translation>等級不要求</translation>
    </message>
    <message>
        <source>Say why there is no next check-in: “None: they will call”.</source>
        <translation>請說明為何不安排下次主動聯絡，例如「不安排：客戶會來電」。</translation>
    </message>
    <message>
        <source>A promise needs words and a day, such as “send offer by Friday”.</source>
        <translation>承諾須有內容與日期，例如「週五前寄報價單」。</translation>
    </message>
</context>
<context>
    <name>EveningModel</name>
    <message>
        <source>Log</source>
        <translation>記錄</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>談話內容</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承諾</translation>
    </message>
    <message>
        <source>Next check-in</source>
        <translation>下次主動聯絡</translation>
    </message>
    <message>
        <source>they: %1</source>
        <translation>對方：%1</translation>
    </message>
    <message>
        <source>None: %1</source>
        <translation>不安排：%1</translation>
    </message>
    <message>
        <source>They will call</source>
        <translation>客戶會來電</translation>
    </message>
    <message>
        <source>No need any more</source>
        <translation>不再需要</translation>
    </message>
    <message>
        <source>As planned: none</source>
        <translation>依計劃：不安排</translation>
    </message>
    <message>
        <source>As planned</source>
        <translation>依計劃</translation>
    </message>
    <message>
        <source>As planned: %1</source>
        <translation>依計劃：%1</translation>
    </message>
    <message>
        <source>to be logged</source>
        <translation>將記錄</translation>
    </message>
    <message>
        <source>not to be logged</source>
        <translation>不記錄</translation>
    </message>
    <message>
        <source>Add a contact…</source>
        <translation>新增聯絡…</translation>
    </message>
    <message>
        <source>Promise? %1</source>
        <translation>承諾？%1</translation>
    </message>
    <message>
        <source>by when?</source>
        <translation>何時？</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1，%2前</translation>
    </message>
    <message>
        <source>They: %1, by %2</source>
        <translation>對方：%1，%2前</translation>
    </message>
</context>
<context>
    <name>EveningTable</name>
    <message>
        <source>Remove row</source>
        <translation>移除此列</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>欄位</translation>
    </message>
</context>
<context>
    <name>ExportDaySheetDialog</name>
    <message>
        <source>Save the day sheet as a PDF</source>
        <translation>將行程單儲存為 PDF</translation>
    </message>
    <message>
        <source>Whom you owe something on that day, in the order of Today: how to reach them, why, what both sides promised, what to remember, and lines to write on.</source>
        <translation>當天該聯絡的客戶，依「今天」的順序排列：聯絡方式、原因、雙方的承諾、注意事項，並留有書寫空行。</translation>
    </message>
    <message>
        <source>Print private notes, too</source>
        <translation>一併列印私人備註</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 檔案 (*.pdf)</translation>
    </message>
    <message>
        <source>Writing the day sheet…</source>
        <translation>正在寫入行程單…</translation>
    </message>
    <message>
        <source>The day sheet was not written</source>
        <translation>行程單未能寫入</translation>
    </message>
    <message>
        <source>Which day is meant?</source>
        <translation>請填寫有效日期。</translation>
    </message>
    <message>
        <source>Day sheet %1.pdf</source>
        <translation>行程單 %1.pdf</translation>
    </message>
</context>
<context>
    <name>ExportDeskDialog</name>
    <message>
        <source>Export %1</source>
        <translation>匯出 %1</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>匯出</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 檔案 (*.csv)</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel 活頁簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>vCard files (*.vcf)</source>
        <translation>vCard 檔案 (*.vcf)</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>行事曆 (*.ics)</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON 檔案 (*.json)</translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>正在寫入檔案…</translation>
    </message>
    <message>
        <source>Nothing was written</source>
        <translation>未寫入任何內容</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>客戶範圍</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets and other programs</source>
        <translation>CSV，用於試算表與其他程式</translation>
    </message>
    <message>
        <source>Excel workbook, a sheet for each list</source>
        <translation>Excel 活頁簿，每份清單一張工作表</translation>
    </message>
    <message>
        <source>vCard 4.0, for address books and phones</source>
        <translation>vCard 4.0，用於通訊錄與手機</translation>
    </message>
    <message>
        <source>iCalendar, check-ins and promises for calendars</source>
        <translation>iCalendar，將主動聯絡與承諾用於行事曆</translation>
    </message>
    <message>
        <source>JSON, everything, for another desk</source>
        <translation>JSON，全部內容，用於另一個工作台</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>People</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>聯絡記錄</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承諾</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>主動聯絡</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投訴</translation>
    </message>
    <message>
        <source>Changes of level</source>
        <translation>關係等級變更</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部內容</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>What</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>What is exported is plain text: anyone who has the file can read it.</source>
        <translation>匯出內容為純文字，任何人取得檔案都能讀取。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>已選：%1</translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <translation>目前顯示：%1</translation>
    </message>
    <message>
        <source>All: %1</source>
        <translation>全部：%1</translation>
    </message>
    <message>
        <source>Customers and people, also those who left, with numbers, birthdays and pictures.</source>
        <translation>客戶及聯絡人（包括已離職者），含號碼、生日與圖片。</translation>
    </message>
    <message>
        <source>A row for each. Pictures are in vCard and JSON alone.</source>
        <translation>每項一列。圖片僅包含在 vCard 與 JSON 中。</translation>
    </message>
    <message>
        <source>A phone&apos;s calendar can subscribe to the file where it lies in a shared folder.</source>
        <translation>將檔案放在共用資料夾中，手機行事曆即可訂閱。</translation>
    </message>
    <message>
        <source>The customers with all that hangs on them; without settings.</source>
        <translation>客戶及其所有相關內容；不含設定。</translation>
    </message>
    <message>
        <source>All that a desk holds, with its settings; without history, trash and drafts.</source>
        <translation>工作台的所有內容與設定；不含操作記錄、資源回收筒與草稿。</translation>
    </message>
    <message>
        <source>With level, ways to reach them, notes and plan, your private notes among them.</source>
        <translation>含關係等級、聯絡方式、備註與計劃，也包括您的私人備註。</translation>
    </message>
    <message>
        <source>A file for each list, beside each other. %1</source>
        <translation>每份清單一個檔案，存放在同一位置。%1</translation>
    </message>
    <message>
        <source>Desk %1</source>
        <translation>工作台 %1</translation>
    </message>
    <message>
        <source>Customers %1</source>
        <translation>客戶 %1</translation>
    </message>
    <message>
        <source>The file is written</source>
        <translation>檔案已寫入</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>已儲存至 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) saved in %1</source>
        <translation>
            <numerusform>已在 %1 儲存 %Ln 個檔案</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>開啟資料夾</translation>
    </message>
</context>
<context>
    <name>ExportFileDialog</name>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>已儲存至 %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
    <message>
        <source>Give the file a name.</source>
        <translation>請填寫檔名。</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>要取代檔案嗎？</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 已存在。</translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation>換個名稱</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>取代</translation>
    </message>
</context>
<context>
    <name>ExportHistoryDialog</name>
    <message>
        <source>Contact history of %1</source>
        <translation>%1 的聯絡記錄</translation>
    </message>
    <message>
        <source>The history was not written</source>
        <translation>聯絡記錄未能寫入</translation>
    </message>
    <message>
        <source>Writing the history…</source>
        <translation>正在寫入聯絡記錄…</translation>
    </message>
    <message>
        <source>Which day is meant?</source>
        <translation>請填寫有效日期。</translation>
    </message>
    <message>
        <source>The period cannot end before it begins.</source>
        <translation>期間的結束日期不能早於開始日期。</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 檔案 (*.pdf)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>起迄日期</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>from the beginning</source>
        <translation>從最早開始</translation>
    </message>
    <message>
        <source>until today</source>
        <translation>到今天為止</translation>
    </message>
    <message>
        <source>Print private notes, too</source>
        <translation>一併列印私人備註</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始日期</translation>
    </message>
    <message>
        <source>To</source>
        <translation>結束日期</translation>
    </message>
    <message>
        <source>File</source>
        <translation>檔案</translation>
    </message>
    <message>
        <source>%1 history %2.pdf</source>
        <translation>%1 聯絡記錄 %2.pdf</translation>
    </message>
</context>
<context>
    <name>FailureStep</name>
    <message>
        <source>Back to the columns</source>
        <translation>返回欄位設定</translation>
    </message>
    <message>
        <source>Try another encoding</source>
        <translation>換一種編碼</translation>
    </message>
    <message>
        <source>Restore it…</source>
        <translation>還原它…</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>選擇其他檔案</translation>
    </message>
    <message>
        <source>Go on with the next file</source>
        <translation>繼續下一個檔案</translation>
    </message>
    <message>
        <source>Still here</source>
        <translation>仍在這裡</translation>
    </message>
    <message>
        <source>This file cannot be taken in</source>
        <translation>無法匯入該檔案</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>This could not be done</source>
        <translation>操作未能完成</translation>
    </message>
    <message>
        <source>Something went wrong here</source>
        <translation>程式發生錯誤</translation>
    </message>
    <message>
        <source>A fault in the program. What was saved before is safe; what you were doing just now may not have been done. You can go on working.</source>
        <translation>程式發生故障。先前儲存的內容是安全的，剛才的操作可能未完成。您可以繼續工作。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細資料</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>複製詳細資料</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>It has happened %1 times.</source>
        <translation>已發生 %1 次。</translation>
    </message>
    <message>
        <source>SalesDesk cannot start</source>
        <translation>SalesDesk 無法啟動</translation>
    </message>
    <message>
        <source>A fault in the program. What was saved before is safe; nothing was changed.</source>
        <translation>程式發生故障。先前儲存的內容是安全的，未做任何變更。</translation>
    </message>
    <message>
        <source>SalesDesk ended unexpectedly last time</source>
        <translation>SalesDesk 上次意外結束</translation>
    </message>
    <message>
        <source>What was saved is safe. The details say where it happened and hold nothing of your customers; copy them for whoever looks after the program.</source>
        <translation>已儲存的內容是安全的。詳細資料只說明故障位置，不含任何客戶資料；請複製後交給維護本程式的人員。</translation>
    </message>
</context>
<context>
    <name>FieldColumn</name>
    <message>
        <source>optional</source>
        <translation>選填</translation>
    </message>
</context>
<context>
    <name>FieldDelegate</name>
    <message>
        <source>Goes into</source>
        <translation>匯入到</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Choose a file, or drop it here</source>
        <translation>選擇檔案，或拖放到這裡</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>選擇檔案…</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>選擇檔案</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Show only</source>
        <translation>僅顯示</translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation>新增篩選</translation>
    </message>
</context>
<context>
    <name>FilterValue</name>
    <message>
        <source>Apply</source>
        <translation>套用</translation>
    </message>
</context>
<context>
    <name>FirstRows</name>
    <message>
        <source>First rows</source>
        <translation>前幾列</translation>
    </message>
    <message>
        <source>Some characters cannot be read (�): try another encoding.</source>
        <translation>部分字元無法讀取（�）：請改用其他編碼。</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>This cannot be saved yet</source>
        <translation>暫時無法儲存</translation>
    </message>
    <message>
        <source>Nothing was saved</source>
        <translation>未儲存</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>不儲存就離開嗎？</translation>
    </message>
    <message>
        <source>What you have typed here would be lost.</source>
        <translation>您在此處輸入的內容將會遺失。</translation>
    </message>
    <message>
        <source>Keep writing</source>
        <translation>繼續編輯</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>捨棄</translation>
    </message>
</context>
<context>
    <name>FoundModel</name>
    <message>
        <source>Spoken to lately</source>
        <translation>最近聯絡過</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Show all in Customers</source>
        <translation>在「客戶」中顯示全部</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>顯示更多</translation>
    </message>
    <message>
        <source>%1: show more</source>
        <translation>%1：顯示更多</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>找不到「%1」</translation>
    </message>
    <message>
        <source>New customer “%1”</source>
        <translation>新增客戶「%1」</translation>
    </message>
</context>
<context>
    <name>FoundWords</name>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>People</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Phones and e-mail</source>
        <translation>電話與電子郵件</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承諾</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投訴</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>聯絡記錄</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承諾</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投訴</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>聯絡記錄</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>by pinyin</source>
        <translation>依拼音</translation>
    </message>
    <message>
        <source>by initials</source>
        <translation>依拼音首字母</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>手機</translation>
    </message>
    <message>
        <source>fax</source>
        <translation>傳真</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>website</source>
        <translation>網站</translation>
    </message>
    <message>
        <source>to bear in mind</source>
        <translation>注意事項</translation>
    </message>
    <message>
        <source>promise due %1</source>
        <translation>%1到期的承諾</translation>
    </message>
    <message>
        <source>complaint of %1</source>
        <translation>%1的投訴</translation>
    </message>
    <message>
        <source>in a note of %1</source>
        <translation>見%1的聯絡記錄</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>操作記錄</translation>
    </message>
    <message>
        <source>Everything that was done on this desk; each step can be taken back by itself.</source>
        <translation>此工作台上的所有操作；每一步都可單獨復原。</translation>
    </message>
    <message>
        <source>Nothing has been done yet</source>
        <translation>尚無任何操作</translation>
    </message>
    <message>
        <source>Each change that you make stands here, and can be undone from here.</source>
        <translation>您所做的每項變更都會記在這裡，並可在此復原。</translation>
    </message>
    <message>
        <source>Show Today</source>
        <translation>開啟「今天」</translation>
    </message>
</context>
<context>
    <name>ImportColumnsModel</name>
    <message>
        <source>Column in the file</source>
        <translation>檔案中的欄位</translation>
    </message>
    <message>
        <source>What stands in it</source>
        <translation>內容範例</translation>
    </message>
    <message>
        <source>Goes into</source>
        <translation>匯入到</translation>
    </message>
    <message>
        <source>%1 goes into %2</source>
        <translation>%1 匯入到 %2</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import a file</source>
        <translation>匯入檔案</translation>
    </message>
    <message>
        <source>The desk holds sample data</source>
        <translation>工作台中有範例資料</translation>
    </message>
    <message>
        <source>Your own customers never stand beside invented ones, so those go first.</source>
        <translation>您自己的客戶不會與虛構客戶並存，因此先移除範例資料。</translation>
    </message>
    <message>
        <source>Removing the sample data</source>
        <translation>正在移除範例資料</translation>
    </message>
    <message>
        <source>Opening the file</source>
        <translation>正在開啟檔案</translation>
    </message>
    <message>
        <source>Looking at every row</source>
        <translation>正在檢查每一列</translation>
    </message>
    <message>
        <source>Taking the rows in</source>
        <translation>正在匯入各列</translation>
    </message>
    <message>
        <source>Taking the import back</source>
        <translation>正在復原匯入</translation>
    </message>
    <message>
        <source>Next file: %1</source>
        <translation>下一個檔案：%1</translation>
    </message>
    <message>
        <source>Remove sample data</source>
        <translation>移除範例資料</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>File %1 of %2</source>
        <translation>第 %1 個檔案，共 %2 個</translation>
    </message>
    <message>
        <source>Step %1 of 3</source>
        <translation>第 %1 步，共 3 步</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>匯入 %1</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Show customers</source>
        <translation>查看客戶</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>ItemPanel</name>
    <message>
        <source>Relationship level</source>
        <translation>關係等級</translation>
    </message>
    <message>
        <source>%1 of %2 kept</source>
        <translation>%1/%2 已兌現</translation>
    </message>
    <message>
        <source>%1, %2: “%3”</source>
        <translation>%1，%2：「%3」</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>%1 → %2, due %3</source>
        <translation>%1 → %2，%3到期</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 項</translation>
    </message>
    <message>
        <source>The next check-in is then planned for %1 (%2).</source>
        <translation>下次主動聯絡將安排在%1（%2）。</translation>
    </message>
    <message>
        <source>Open promises</source>
        <translation>未完成的承諾</translation>
    </message>
    <message>
        <source>After this call</source>
        <translation>此次聯絡之後</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承諾</translation>
    </message>
    <message>
        <source>Best time</source>
        <translation>最佳時間</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>請記住</translation>
    </message>
    <message>
        <source>Last talk</source>
        <translation>上次談話</translation>
    </message>
</context>
<context>
    <name>KeepingDialog</name>
    <message>
        <source>Keeping a copy…</source>
        <translation>正在備份…</translation>
    </message>
    <message>
        <source>Leave without</source>
        <translation>不備份就結束</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>%1 has left</source>
        <translation>%1 已離職</translation>
    </message>
    <message>
        <source>The post at %1 ends; what was said and promised stays.</source>
        <translation>在 %1 的任職到此結束，往來記錄與承諾仍會保留。</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最後一天</translation>
    </message>
    <message>
        <source>Now at</source>
        <translation>現任職於</translation>
    </message>
    <message>
        <source>A customer of yours, where they went to one.</source>
        <translation>若轉到您的另一位客戶，請選擇。</translation>
    </message>
    <message>
        <source>Title there</source>
        <translation>新職稱</translation>
    </message>
    <message>
        <source>Which day was the last one?</source>
        <translation>最後一天是哪天？</translation>
    </message>
    <message>
        <source>%1 has left.</source>
        <translation>%1 已離職。</translation>
    </message>
    <message>
        <source>%1 is at %2 now.</source>
        <translation>%1 現任職於 %2。</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Keep reminding you?</source>
        <translation>要繼續提醒嗎？</translation>
    </message>
    <message>
        <source>The window closes. SalesDesk can stay beside the clock and go on reminding you; Settings lets you change this.</source>
        <translation>視窗將關閉。SalesDesk 可留在系統匣中繼續提醒您；可在「設定」中變更。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Keep reminding</source>
        <translation>繼續提醒</translation>
    </message>
    <message>
        <source>Stop what is going on?</source>
        <translation>要停止正在進行的工作嗎？</translation>
    </message>
    <message>
        <source>Work is still under way. Nothing is kept of what is stopped; what is done stays.</source>
        <translation>仍有工作在進行。若停止，未完成的部分不會保留，已完成的不受影響。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>停止並結束</translation>
    </message>
</context>
<context>
    <name>LetBeDialog</name>
    <message>
        <source>Let be — %1</source>
        <translation>暫且擱置：%1</translation>
    </message>
    <message>
        <source>It is right as it is</source>
        <translation>現況合適</translation>
    </message>
    <message>
        <source>Wait for the next order</source>
        <translation>等下一張訂單</translation>
    </message>
    <message>
        <source>Will ask at the next contact</source>
        <translation>下次聯絡時再問</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Ask again on</source>
        <translation>再次提示日期</translation>
    </message>
    <message>
        <source>Which day is meant?</source>
        <translation>請填寫有效日期。</translation>
    </message>
    <message>
        <source>The thought about %1 rests until %2.</source>
        <translation>關於 %1 的提示擱置到%2。</translation>
    </message>
</context>
<context>
    <name>LevelStepper</name>
    <message>
        <source>Present level, in its zone</source>
        <translation>目前等級，在正常分區內</translation>
    </message>
    <message>
        <source>Present level, outside its zone</source>
        <translation>目前等級，在正常分區外</translation>
    </message>
    <message>
        <source>In the zone</source>
        <translation>在正常分區內</translation>
    </message>
    <message>
        <source>Outside the zone</source>
        <translation>在正常分區外</translation>
    </message>
</context>
<context>
    <name>LevelsCard</name>
    <message>
        <source>Levels: what each obliges you to</source>
        <translation>關係等級：各級要求您做什麼</translation>
    </message>
    <message>
        <source>Back to the defaults</source>
        <translation>還原預設值</translation>
    </message>
    <message>
        <source>Ideal, days</source>
        <translation>理想間隔（天）</translation>
    </message>
    <message>
        <source>Longest, days</source>
        <translation>最長間隔（天）</translation>
    </message>
    <message>
        <source>After a sale, days</source>
        <translation>售後回訪（天）</translation>
    </message>
    <message>
        <source>Answer within, working days</source>
        <translation>回覆（工作日）</translation>
    </message>
    <message>
        <source>Joint review, days</source>
        <translation>共同檢視（天）</translation>
    </message>
    <message>
        <source>An empty field asks for nothing. Calls that are planned already stay as they are.</source>
        <translation>留空表示不作要求。已安排的聯絡維持不變。</translation>
    </message>
    <message>
        <source>This was not saved</source>
        <translation>未能儲存</translation>
    </message>
    <message>
        <source>Levels as they were at first</source>
        <translation>等級已還原為預設</translation>
    </message>
</context>
<context>
    <name>LogContactDialog</name>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>With</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>談話內容</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>客戶反饋</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承諾</translation>
    </message>
    <message>
        <source>Did it meet what they expected?</source>
        <translation>是否符合客戶期望？</translation>
    </message>
    <message>
        <source>Next check-in</source>
        <translation>下次主動聯絡</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>重新填寫</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>私人備註</translation>
    </message>
    <message>
        <source>Only for you; left out of what is printed.</source>
        <translation>僅您可見，列印時可略去。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>時長（分鐘）</translation>
    </message>
    <message>
        <source>Log contact — %1</source>
        <translation>記錄聯絡：%1</translation>
    </message>
    <message>
        <source>Log contact</source>
        <translation>記錄聯絡</translation>
    </message>
    <message>
        <source>Which day and time are meant?</source>
        <translation>請填寫有效的日期和時間。</translation>
    </message>
    <message>
        <source>Contact with %1 logged. No next check-in: %2.</source>
        <translation>已記錄與 %1 的聯絡。不安排下次主動聯絡：%2。</translation>
    </message>
    <message>
        <source>Contact with %1 logged. Next check-in: %2.</source>
        <translation>已記錄與 %1 的聯絡。下次主動聯絡：%2。</translation>
    </message>
    <message>
        <source>Restored what you had typed at %1</source>
        <translation>已還原您在 %1 輸入的內容</translation>
    </message>
    <message>
        <source>Restored what you had typed %1 at %2</source>
        <translation>已還原您在%1 %2 輸入的內容</translation>
    </message>
</context>
<context>
    <name>LookCard</name>
    <message>
        <source>Language and appearance</source>
        <translation>語言與外觀</translation>
    </message>
    <message>
        <source>System</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外觀</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n 則提醒</numerusform>
        </translation>
    </message>
    <message>
        <source>The desk cannot be reached</source>
        <translation>無法存取工作台</translation>
    </message>
    <message>
        <source>This system&apos;s time zone is unknown here: reminders go by its own clock.</source>
        <translation>無法識別此系統的時區：提醒以系統時鐘為準。</translation>
    </message>
    <message>
        <source>This desktop has no tray: reminders come while SalesDesk is open.</source>
        <translation>此桌面沒有系統匣：僅在 SalesDesk 開啟時提醒。</translation>
    </message>
    <message>
        <source>The sample data is still here</source>
        <translation>範例資料仍在</translation>
    </message>
    <message>
        <source>Sample data removed.</source>
        <translation>範例資料已移除。</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已儲存 %1</translation>
    </message>
    <message>
        <source>%1 – SalesDesk</source>
        <translation>%1 – SalesDesk</translation>
    </message>
</context>
<context>
    <name>ManyAtOnce</name>
    <message>
        <source>Many customers</source>
        <translation>大量客戶</translation>
    </message>
    <message>
        <source>Changing customers…</source>
        <translation>正在變更客戶…</translation>
    </message>
</context>
<context>
    <name>MergeCustomersDialog</name>
    <message>
        <source>Merge two customers</source>
        <translation>合併兩位客戶</translation>
    </message>
    <message>
        <source>Which one stays?</source>
        <translation>保留哪一位？</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合併</translation>
    </message>
    <message>
        <source>Everything of %1 comes to %2: contacts, promises, people, orders. Where the two say different things, %2 keeps its own, and what %1 said is written below what to remember. %1 itself goes; undo brings it back.</source>
        <translation>%1 的所有內容（聯絡記錄、承諾、聯絡人、訂單）將併入 %2。兩者不一致時以 %2 為準，%1 的內容寫在「請記住」之後。%1 本身將移除；復原即可找回。</translation>
    </message>
</context>
<context>
    <name>MessageDialog</name>
    <message>
        <source>OK</source>
        <translation>確定</translation>
    </message>
</context>
<context>
    <name>MoveCheckInDialog</name>
    <message>
        <source>Move check-in — %1</source>
        <translation>主動聯絡改期：%1</translation>
    </message>
    <message>
        <source>planned for %1</source>
        <translation>原定%1</translation>
    </message>
    <message>
        <source>New day</source>
        <translation>新日期</translation>
    </message>
    <message>
        <source>They asked for it</source>
        <translation>客戶要求</translation>
    </message>
    <message>
        <source>No time today</source>
        <translation>今天沒時間</translation>
    </message>
    <message>
        <source>On a trip</source>
        <translation>出差</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The check-in with %1 is moved to %2.</source>
        <translation>與 %1 的主動聯絡已改到%2。</translation>
    </message>
</context>
<context>
    <name>MovePromiseDialog</name>
    <message>
        <source>New date</source>
        <translation>新日期</translation>
    </message>
    <message>
        <source>tomorrow, fri, 3 dec…</source>
        <translation>明天、週五、12月3日…</translation>
    </message>
    <message>
        <source>any hour</source>
        <translation>任何時間</translation>
    </message>
    <message>
        <source>At</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>The customer agreed</source>
        <translation>客戶同意</translation>
    </message>
    <message>
        <source>You agreed</source>
        <translation>您已同意</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Which day is it now?</source>
        <translation>現在定在哪天？</translation>
    </message>
    <message>
        <source>Which time is meant?</source>
        <translation>請填寫有效時間。</translation>
    </message>
    <message>
        <source>“%1” is due %2 now.</source>
        <translation>「%1」現定於%2到期。</translation>
    </message>
    <message>
        <source>Without agreement %1 still counts; the new date only reminds you.</source>
        <translation>未經同意，仍以%1為準；新日期只用於提醒您。</translation>
    </message>
    <message>
        <source>It was late when this was agreed, so %1 still counts.</source>
        <translation>商定時已逾期，仍以%1為準。</translation>
    </message>
    <message>
        <source>Agreed before it was due: the new date counts, not %1.</source>
        <translation>到期前已商定：以新日期為準，不再以%1為準。</translation>
    </message>
</context>
<context>
    <name>NewCodeDialog</name>
    <message>
        <source>Make a new recovery code</source>
        <translation>產生新的復原碼</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>The former code opens this desk no more once there is a new one.</source>
        <translation>產生新復原碼後，舊復原碼將無法再開啟此工作台。</translation>
    </message>
    <message>
        <source>Present passphrase or recovery code</source>
        <translation>目前的密碼或復原碼</translation>
    </message>
    <message>
        <source>Your recovery code</source>
        <translation>您的復原碼</translation>
    </message>
    <message>
        <source>I have it</source>
        <translation>我已存妥</translation>
    </message>
</context>
<context>
    <name>NewComplaintDialog</name>
    <message>
        <source>Complaint of %1</source>
        <translation>%1 的投訴</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Heard on</source>
        <translation>得知日期</translation>
    </message>
    <message>
        <source>The complaint is taken up.</source>
        <translation>投訴已受理。</translation>
    </message>
</context>
<context>
    <name>NewCustomerDialog</name>
    <message>
        <source>New customer</source>
        <translation>新增客戶</translation>
    </message>
    <message>
        <source>%1 is on the desk.</source>
        <translation>%1 已加入工作台。</translation>
    </message>
    <message>
        <source>%1 is on the desk. Next check-in: %2.</source>
        <translation>%1 已加入工作台。下次主動聯絡：%2。</translation>
    </message>
    <message>
        <source>The sample data is still here</source>
        <translation>範例資料仍在</translation>
    </message>
    <message>
        <source>Your own customers do not stand beside invented ones.</source>
        <translation>您自己的客戶不會與虛構客戶並存。</translation>
    </message>
    <message>
        <source>Remove the sample data and save</source>
        <translation>移除範例資料並儲存</translation>
    </message>
    <message>
        <source>Keep the sample data</source>
        <translation>保留範例資料</translation>
    </message>
    <message>
        <source>A customer needs a name.</source>
        <translation>請填寫客戶名稱。</translation>
    </message>
    <message>
        <source>Who is it? Give the person&apos;s name.</source>
        <translation>請填寫聯絡人姓名。</translation>
    </message>
    <message>
        <source>Say why there is no next step.</source>
        <translation>請說明為何沒有下一步。</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Person</source>
        <comment>not a firm</comment>
        <translation>個人</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>關係等級</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>客戶價值</translation>
    </message>
    <message>
        <source>Role in buying</source>
        <translation>採購角色</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>職稱</translation>
    </message>
    <message>
        <source>Their phone</source>
        <translation>聯絡人電話</translation>
    </message>
    <message>
        <source>Next check-in</source>
        <translation>下次主動聯絡</translation>
    </message>
</context>
<context>
    <name>NewOrderDialog</name>
    <message>
        <source>New order of %1</source>
        <translation>%1 的新訂單</translation>
    </message>
    <message>
        <source>On which day was it ordered?</source>
        <translation>請填寫訂購日期。</translation>
    </message>
    <message>
        <source>Which day is meant?</source>
        <translation>請填寫有效日期。</translation>
    </message>
    <message>
        <source>Write down a product, an amount or the order&apos;s number.</source>
        <translation>請填寫產品、金額或訂單編號。</translation>
    </message>
    <message>
        <source>The order is written down.</source>
        <translation>訂單已登錄。</translation>
    </message>
    <message>
        <source>The order is written down. First check after the sale: %1.</source>
        <translation>訂單已登錄。首次售後回訪：%1。</translation>
    </message>
    <message>
        <source>Give the currency by its three letters, such as CNY.</source>
        <translation>請用三個字母填寫幣別，例如 TWD。</translation>
    </message>
    <message>
        <source>Sum: %1</source>
        <translation>合計：%1</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>採購</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退貨</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation>訂購日期</translation>
    </message>
    <message>
        <source>Delivered on</source>
        <translation>交貨日期</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>產品</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>訂單編號</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>幣別</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>New passphrase</source>
        <translation>新密碼</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>再次輸入新密碼</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>兩次輸入不一致。</translation>
    </message>
    <message>
        <source>A few words in a row are easy to keep in mind and hard to guess.</source>
        <translation>幾個詞連在一起，好記又難猜。</translation>
    </message>
    <message>
        <source>Too short: %1 signs or more.</source>
        <translation>太短：至少需要 %1 個字元。</translation>
    </message>
    <message>
        <source>Fair. One or two words more make it hard to guess.</source>
        <translation>尚可。再加一兩個詞會更難猜。</translation>
    </message>
    <message>
        <source>Good: long enough to be hard to guess.</source>
        <translation>很好：長度足夠，難以猜到。</translation>
    </message>
</context>
<context>
    <name>NewPromiseDialog</name>
    <message>
        <source>A promise needs a day: by when?</source>
        <translation>請填寫承諾的日期。</translation>
    </message>
    <message>
        <source>Which time is meant?</source>
        <translation>請填寫有效時間。</translation>
    </message>
    <message>
        <source>The promise is noted: due %1.</source>
        <translation>承諾已記下：%1到期。</translation>
    </message>
    <message>
        <source>Their promise is noted: due %1.</source>
        <translation>對方的承諾已記下：%1到期。</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>I promised</source>
        <translation>我承諾</translation>
    </message>
    <message>
        <source>They promised</source>
        <translation>對方承諾</translation>
    </message>
    <message>
        <source>Whose word</source>
        <translation>誰的承諾</translation>
    </message>
    <message>
        <source>What is promised</source>
        <translation>承諾內容</translation>
    </message>
    <message>
        <source>by when? tomorrow, fri, 3 dec…</source>
        <translation>何時？明天、週五、12月3日…</translation>
    </message>
    <message>
        <source>any hour</source>
        <translation>任何時間</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>At</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>New promise — %1</source>
        <translation>新增承諾：%1</translation>
    </message>
    <message>
        <source>New promise</source>
        <translation>新增承諾</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>The plan of this level asks for no check-in.</source>
        <translation>此等級的計劃不要求主動聯絡。</translation>
    </message>
    <message>
        <source>Which day is meant?</source>
        <translation>請填寫有效日期。</translation>
    </message>
    <message>
        <source>Choose the next check-in, or say why there is none.</source>
        <translation>請選擇下次主動聯絡的日期，或說明為何不安排。</translation>
    </message>
    <message>
        <source>Which time is meant?</source>
        <translation>請填寫有效時間。</translation>
    </message>
    <message>
        <source>No next check-in</source>
        <translation>未安排下次聯絡</translation>
    </message>
    <message>
        <source>At</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>any hour</source>
        <translation>任何時間</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>一週後</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>一個月後</translation>
    </message>
    <message>
        <source>As planned</source>
        <translation>依計劃</translation>
    </message>
    <message>
        <source>None…</source>
        <translation>不安排…</translation>
    </message>
    <message>
        <source>Ready choices for the next check-in</source>
        <translation>下次主動聯絡的快速選項</translation>
    </message>
    <message>
        <source>Why is there no next step?</source>
        <translation>為何沒有下一步？</translation>
    </message>
    <message>
        <source>The level asks for none</source>
        <translation>等級不要求</translation>
    </message>
    <message>
        <source>They will call</source>
        <translation>客戶會來電</translation>
    </message>
    <message>
        <source>No need any more</source>
        <translation>不再需要</translation>
    </message>
    <message>
        <source>Ready reasons for no next step</source>
        <translation>沒有下一步的常用原因</translation>
    </message>
</context>
<context>
    <name>NoNextDialog</name>
    <message>
        <source>No next step — %1</source>
        <translation>沒有下一步：%1</translation>
    </message>
    <message>
        <source>They will call</source>
        <translation>客戶會來電</translation>
    </message>
    <message>
        <source>No need any more</source>
        <translation>不再需要</translation>
    </message>
    <message>
        <source>The relationship has ended</source>
        <translation>關係已終止</translation>
    </message>
    <message>
        <source>Why is there no next step?</source>
        <translation>為何沒有下一步？</translation>
    </message>
    <message>
        <source>%1 has no next step: %2.</source>
        <translation>%1 沒有下一步：%2。</translation>
    </message>
</context>
<context>
    <name>OpenForms</name>
    <message>
        <source>A contact was not saved when the program ended.</source>
        <translation>程式結束時有一筆聯絡記錄未儲存。</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>繼續填寫</translation>
    </message>
    <message>
        <source>A day&apos;s contacts were not saved when the program ended.</source>
        <translation>程式結束時有一天的聯絡記錄未儲存。</translation>
    </message>
    <message>
        <source>No program takes calls here. %1 is copied.</source>
        <translation>此系統沒有撥號程式。已複製 %1。</translation>
    </message>
</context>
<context>
    <name>OrderRows</name>
    <message>
        <source>Add a product</source>
        <translation>新增產品</translation>
    </message>
</context>
<context>
    <name>OutcomeModel</name>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Goes into</source>
        <translation>併入</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>未匯入原因</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>檔案中的內容</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>%1, from this file</source>
        <translation>%1（來自此檔案）</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>Other reasons</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… 另有 %1 列</translation>
    </message>
</context>
<context>
    <name>PairPanel</name>
    <message>
        <source>not like each other, but both like another of this group</source>
        <translation>彼此不相似，但都與本組中的另一位客戶相似</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>This one stays</source>
        <translation>保留的客戶</translation>
    </message>
    <message>
        <source>This one goes into it</source>
        <translation>併入的客戶</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合併</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>不是同一客戶</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>略過</translation>
    </message>
</context>
<context>
    <name>PartBar</name>
    <message>
        <source>Earlier part</source>
        <translation>前面的部分</translation>
    </message>
    <message>
        <source>Later part</source>
        <translation>後面的部分</translation>
    </message>
    <message>
        <source>%1–%2 of %3 characters</source>
        <translation>第 %1–%2 個字元，共 %3 個</translation>
    </message>
</context>
<context>
    <name>PartsModel</name>
    <message>
        <source>Take in</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>列數</translation>
    </message>
    <message>
        <source>%1, taken in</source>
        <translation>%1，匯入</translation>
    </message>
    <message>
        <source>%1, left out</source>
        <translation>%1，不匯入</translation>
    </message>
</context>
<context>
    <name>PartsTable</name>
    <message>
        <source>Parts of the file</source>
        <translation>檔案的各部分</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Show</source>
        <translation>顯示</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Caps Lock 已開啟。</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隱藏</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>New person at %1</source>
        <translation>%1 的新聯絡人</translation>
    </message>
    <message>
        <source>%1 is added.</source>
        <translation>已新增 %1。</translation>
    </message>
    <message>
        <source>What is known of %1 is saved.</source>
        <translation>%1 的資料已儲存。</translation>
    </message>
    <message>
        <source>Which day is meant?</source>
        <translation>請填寫有效日期。</translation>
    </message>
    <message>
        <source>The photo is still being read; save in a moment.</source>
        <translation>照片仍在讀取，請稍後儲存。</translation>
    </message>
    <message>
        <source>Role in buying</source>
        <translation>採購角色</translation>
    </message>
    <message>
        <source>With the year or without it: 17 May 1980, 17 May, 5月17日, --05-17</source>
        <translation>年份可填可不填：1980年5月17日、5月17日、17 May 1980、17 May、--05-17</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>職稱</translation>
    </message>
    <message>
        <source>Phones and addresses</source>
        <translation>電話與地址</translation>
    </message>
    <message>
        <source>In this post since</source>
        <translation>任職開始日期</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>請記住</translation>
    </message>
    <message>
        <source>Traits, habits, do&apos;s and don&apos;ts.</source>
        <translation>個性、習慣、宜與忌。</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
</context>
<context>
    <name>PhotoField</name>
    <message>
        <source>Choose photo…</source>
        <translation>選擇照片…</translation>
    </message>
    <message>
        <source>Remove photo</source>
        <translation>移除照片</translation>
    </message>
    <message>
        <source>This picture cannot be taken</source>
        <translation>無法使用此圖片</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>選擇照片</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.gif)</source>
        <translation>圖片 (*.jpg *.jpeg *.png *.webp *.gif)</translation>
    </message>
</context>
<context>
    <name>PlaceCard</name>
    <message>
        <source>Country</source>
        <translation>國家/地區</translation>
    </message>
    <message>
        <source>Country for public holidays and phones</source>
        <translation>國家/地區（用於國定假日與電話）</translation>
    </message>
    <message>
        <source>Part of the country</source>
        <translation>地區</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>The whole country</source>
        <translation>全國</translation>
    </message>
    <message>
        <source>Without a country no day is a public holiday.</source>
        <translation>未選國家/地區時不計國定假日。</translation>
    </message>
    <message>
        <source>No public holiday is known for the coming year.</source>
        <translation>未來一年沒有已知的國定假日。</translation>
    </message>
    <message>
        <source>Next public holiday: %1, %2</source>
        <translation>下一個國定假日：%1，%2</translation>
    </message>
</context>
<context>
    <name>PlaceDoubt</name>
    <message>
        <source>Leave it there</source>
        <translation>留在原處</translation>
    </message>
    <message>
        <source>It can be copied to %1, which opens from then on where no other desk is named. The one that lies there now stays as it is; do not go on with both.</source>
        <translation>可以複製到 %1；此後如未指定其他工作台，開啟的就是它。目前位置上的工作台保持原樣，請不要兩個都繼續使用。</translation>
    </message>
    <message>
        <source>Copy it to this computer</source>
        <translation>複製到此電腦</translation>
    </message>
    <message>
        <source>Others write here as well</source>
        <translation>這裡還有別處在寫入</translation>
    </message>
    <message>
        <source>The desk lies at %1 now.</source>
        <translation>工作台現在位於 %1。</translation>
    </message>
    <message>
        <source>Copying the desk…</source>
        <translation>正在複製工作台…</translation>
    </message>
</context>
<context>
    <name>PlanCheckInDialog</name>
    <message>
        <source>Plan a check-in — %1</source>
        <translation>安排主動聯絡：%1</translation>
    </message>
    <message>
        <source>Next check-in</source>
        <translation>下次主動聯絡</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>What about</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>A check-in with %1 is planned for %2.</source>
        <translation>已安排在%2主動聯絡 %1。</translation>
    </message>
</context>
<context>
    <name>PlanFirstDialog</name>
    <message>
        <source>Plan a first call to each</source>
        <translation>為每位客戶安排首次聯絡</translation>
    </message>
    <message>
        <source>%1 customers have no next step. Their first calls are spread evenly.</source>
        <translation>%1 位客戶沒有下一步。首次聯絡將平均分配。</translation>
    </message>
    <message>
        <source>Over how many weeks</source>
        <translation>分配到幾週</translation>
    </message>
    <message>
        <source>First calls to %1 customers are planned.</source>
        <translation>已為 %1 位客戶安排首次聯絡。</translation>
    </message>
    <message>
        <source>That is at most %1 a day.</source>
        <translation>即每天最多 %1 次。</translation>
    </message>
</context>
<context>
    <name>PreviewStep</name>
    <message>
        <source>new customer(s)</source>
        <translation>位新客戶</translation>
    </message>
    <message>
        <source>new contact(s)</source>
        <translation>筆新的聯絡記錄</translation>
    </message>
    <message>
        <source>new promise(s)</source>
        <translation>項新承諾</translation>
    </message>
    <message>
        <source>new order(s)</source>
        <translation>張新訂單</translation>
    </message>
    <message>
        <source>new check-in(s)</source>
        <translation>項新的主動聯絡</translation>
    </message>
    <message>
        <source>new complaint(s)</source>
        <translation>項新投訴</translation>
    </message>
    <message>
        <source>new row(s)</source>
        <translation>列新資料</translation>
    </message>
    <message>
        <source>already here</source>
        <translation>項已存在</translation>
    </message>
    <message>
        <source>row(s) not taken</source>
        <translation>列未匯入</translation>
    </message>
    <message>
        <source>row(s) to be decided</source>
        <translation>列待確定</translation>
    </message>
    <message>
        <source>known already, on the desk or in this file</source>
        <translation>已有（工作台中或本檔案中）</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>未匯入</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>儲存清單</translation>
    </message>
    <message>
        <source>Lists (*.csv)</source>
        <translation>清單 (*.csv)</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>How it begins</source>
        <translation>開頭內容</translation>
    </message>
    <message>
        <source>Saved as %1. Correct the rows there and import that file.</source>
        <translation>已儲存為 %1。請在其中更正後再匯入該檔案。</translation>
    </message>
    <message>
        <source>The list was not saved</source>
        <translation>清單未儲存</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>值得留意</translation>
    </message>
    <message>
        <source>Level of those without one</source>
        <translation>未註明等級者的等級</translation>
    </message>
    <message>
        <source>Plan a first call to each without a date, over</source>
        <translation>為沒有日期的客戶安排首次聯絡，分配到</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>週數</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>未匯入</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>已經存在</translation>
    </message>
    <message>
        <source>Parts of the file</source>
        <translation>檔案的各部分</translation>
    </message>
    <message>
        <source>Rows that are shown</source>
        <translation>顯示的列</translation>
    </message>
    <message>
        <source>Save those not taken…</source>
        <translation>儲存未匯入的列…</translation>
    </message>
    <message>
        <source>Not taken: %1</source>
        <translation>未匯入：%1</translation>
    </message>
    <message>
        <source>Already here: %1</source>
        <translation>已經存在：%1</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新增：%1</translation>
    </message>
    <message>
        <source>the first %1 are listed</source>
        <translation>列出前 %1 列</translation>
    </message>
    <message numerus="yes">
        <source>week(s), at most %1 a day</source>
        <translation>
            <numerusform>週，每天最多 %1 次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>約剩 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>約剩 %n 分鐘</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromiseRows</name>
    <message>
        <source>I promised…</source>
        <translation>我承諾…</translation>
    </message>
    <message>
        <source>They promised…</source>
        <translation>對方承諾…</translation>
    </message>
</context>
<context>
    <name>PromiseSuggestions</name>
    <message>
        <source>Promise: %1, %2?</source>
        <translation>承諾：%1，%2？</translation>
    </message>
    <message>
        <source>Their promise: %1, %2?</source>
        <translation>對方的承諾：%1，%2？</translation>
    </message>
</context>
<context>
    <name>PromisesModel</name>
    <message>
        <source>Promise</source>
        <translation>承諾</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>誰對誰</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>承諾日期</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依據</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>me → %1</source>
        <translation>我 → %1</translation>
    </message>
    <message>
        <source>%1 → me</source>
        <translation>%1 → 我</translation>
    </message>
    <message>
        <source>was %1, agreed %2</source>
        <translation>原為%1，%2商定</translation>
    </message>
    <message>
        <source>was %1, not agreed</source>
        <translation>原為%1，未商定</translation>
    </message>
    <message>
        <source>was %1, moved %2 without agreement</source>
        <translation>原為%1，%2單方改期</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已確認</translation>
    </message>
    <message>
        <source>confirmed %1</source>
        <translation>%1確認</translation>
    </message>
    <message>
        <source>not yet confirmed</source>
        <translation>尚未確認</translation>
    </message>
</context>
<context>
    <name>PromisesPage</name>
    <message>
        <source>half of yours are done the same day</source>
        <translation>您的承諾有一半當天完成</translation>
    </message>
    <message>
        <source>half of yours are done within %1 days</source>
        <translation>您的承諾有一半在 %1 天內完成</translation>
    </message>
    <message>
        <source>half of yours are done within a day</source>
        <translation>您的承諾有一半在一天內完成</translation>
    </message>
    <message>
        <source>Not needed any more…</source>
        <translation>不再需要…</translation>
    </message>
    <message>
        <source>Released…</source>
        <translation>已解除…</translation>
    </message>
    <message>
        <source>This promise is gone</source>
        <translation>此承諾已不存在</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>對方的</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已兌現</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>已失約</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Write one down…</source>
        <translation>記下一項…</translation>
    </message>
    <message>
        <source>Show what is open</source>
        <translation>顯示未完成的</translation>
    </message>
    <message>
        <source>What is promised belongs here</source>
        <translation>承諾記在這裡</translation>
    </message>
    <message>
        <source>What you say you will do, and what they say: each with a day, until it is kept.</source>
        <translation>您答應的和對方答應的，每項都有日期，直到兌現。</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>沒有未完成的承諾</translation>
    </message>
    <message>
        <source>Every promise on this desk is settled.</source>
        <translation>工作台上的承諾都已了結。</translation>
    </message>
    <message>
        <source>Nothing is overdue</source>
        <translation>沒有逾期</translation>
    </message>
    <message>
        <source>No promise of yours or theirs is late.</source>
        <translation>雙方的承諾都沒有逾期。</translation>
    </message>
    <message>
        <source>They owe you nothing</source>
        <translation>對方沒有未完成的承諾</translation>
    </message>
    <message>
        <source>What customers promise you stands here.</source>
        <translation>客戶對您的承諾顯示在這裡。</translation>
    </message>
    <message>
        <source>None is kept yet</source>
        <translation>尚無兌現的承諾</translation>
    </message>
    <message>
        <source>Kept promises stand here, with what shows it.</source>
        <translation>已兌現的承諾及其依據顯示在這裡。</translation>
    </message>
    <message>
        <source>None is broken</source>
        <translation>沒有失約的承諾</translation>
    </message>
    <message>
        <source>May it stay so.</source>
        <translation>願一直如此。</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>尚無內容</translation>
    </message>
    <message>
        <source>No promise is on this desk.</source>
        <translation>工作台上沒有承諾。</translation>
    </message>
    <message>
        <source>Kept…</source>
        <translation>已兌現…</translation>
    </message>
    <message>
        <source>New date…</source>
        <translation>改期…</translation>
    </message>
    <message>
        <source>Confirmed…</source>
        <translation>已確認…</translation>
    </message>
    <message>
        <source>Broken…</source>
        <translation>已失約…</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>開啟客戶</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>刪除</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承諾</translation>
    </message>
    <message>
        <source>Which promises</source>
        <translation>顯示哪些承諾</translation>
    </message>
    <message>
        <source>Table of promises</source>
        <translation>承諾表</translation>
    </message>
</context>
<context>
    <name>ProtectDialog</name>
    <message>
        <source>Protect with a passphrase</source>
        <translation>使用密碼保護</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>繼續</translation>
    </message>
    <message>
        <source>Your desk and its backups are encrypted. Each start asks for the passphrase, unless this computer is to remember it.</source>
        <translation>工作台及其備份將會加密。每次啟動都需輸入密碼，除非讓此電腦記住密碼。</translation>
    </message>
    <message>
        <source>Your recovery code</source>
        <translation>您的復原碼</translation>
    </message>
    <message>
        <source>I have it: encrypt now</source>
        <translation>已存妥，立即加密</translation>
    </message>
    <message>
        <source>Encrypting the desk…</source>
        <translation>正在加密工作台…</translation>
    </message>
    <message>
        <source>Your desk is encrypted. Settings, Protection: what to do with earlier backups.</source>
        <translation>工作台已加密。先前的備份如何處理，請見「設定」中的「保護」。</translation>
    </message>
</context>
<context>
    <name>ProtectionCard</name>
    <message>
        <source>Protection</source>
        <translation>保護</translation>
    </message>
    <message>
        <source>Remember on this computer</source>
        <translation>在此電腦上記住密碼</translation>
    </message>
    <message>
        <source>Protect with a passphrase…</source>
        <translation>使用密碼保護…</translation>
    </message>
    <message>
        <source>Change passphrase…</source>
        <translation>變更密碼…</translation>
    </message>
    <message>
        <source>New recovery code…</source>
        <translation>新復原碼…</translation>
    </message>
    <message>
        <source>Turn off…</source>
        <translation>關閉保護…</translation>
    </message>
    <message>
        <source>Encrypt them</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>刪除</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) from before the desk was encrypted can be read by anybody.</source>
        <translation>
            <numerusform>有 %n 個備份在工作台加密之前建立，任何人都能讀取。</numerusform>
        </translation>
    </message>
    <message>
        <source>The desk and its backups are encrypted. Files that you export are not.</source>
        <translation>工作台及其備份已加密。您匯出的檔案不會加密。</translation>
    </message>
    <message>
        <source>The desk is not encrypted: whoever gets at this computer or a backup can read it.</source>
        <translation>工作台未加密：任何人接觸到此電腦或備份，都能讀取其內容。</translation>
    </message>
    <message>
        <source>The desk is not encrypted, and this installation cannot do it. To add it: pip install &apos;salesdesk[encryption]&apos;</source>
        <translation>工作台未加密，目前的安裝不支援加密。加入加密功能：pip install &apos;salesdesk[encryption]&apos;</translation>
    </message>
    <message>
        <source>Encrypting backups…</source>
        <translation>正在加密備份…</translation>
    </message>
    <message>
        <source>Delete these backups?</source>
        <translation>要刪除這些備份嗎？</translation>
    </message>
    <message>
        <source>An encrypted backup is made and checked first. What is deleted cannot be brought back; on some disks traces of it stay for a while.</source>
        <translation>會先建立並檢查一份加密備份。刪除後無法還原；在某些磁碟上，殘留痕跡會存在一段時間。</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Making a backup…</source>
        <translation>正在備份…</translation>
    </message>
    <message numerus="yes">
        <source>Done: %n backup(s).</source>
        <translation>
            <numerusform>已完成：%n 個備份。</numerusform>
        </translation>
    </message>
    <message>
        <source>This could not be done</source>
        <translation>操作未能完成</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>搜尋位置(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>檔案類型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>ReachRows</name>
    <message>
        <source>Add phone</source>
        <translation>新增電話</translation>
    </message>
    <message>
        <source>Add e-mail</source>
        <translation>新增電子郵件</translation>
    </message>
</context>
<context>
    <name>RecoveryCodePanel</name>
    <message>
        <source>This code opens the desk where the passphrase is forgotten. It is shown this once. Keep it on paper, away from this computer; without both of them nobody, not even the makers of this program, can open the desk.</source>
        <translation>忘記密碼時，可用此復原碼開啟工作台。復原碼僅顯示這一次，請寫在紙上，與此電腦分開存放；若密碼與復原碼都遺失，任何人都無法開啟工作台，本程式的開發者也不例外。</translation>
    </message>
    <message>
        <source>To show that you have it: its last four signs</source>
        <translation>請輸入復原碼的最後四個字元，確認您已存妥</translation>
    </message>
    <message>
        <source>These are not the last four signs. Compare them with the code.</source>
        <translation>最後四個字元不符。請與復原碼核對。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>列印…</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已複製</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>復原碼</translation>
    </message>
    <message>
        <source>SalesDesk: recovery code</source>
        <translation>SalesDesk：復原碼</translation>
    </message>
    <message>
        <source>Desk: %1</source>
        <translation>工作台：%1</translation>
    </message>
    <message>
        <source>Made on %1</source>
        <translation>產生日期：%1</translation>
    </message>
    <message>
        <source>Whoever has this page and the desk&apos;s files can read all of it. Keep it like a key. At the start of SalesDesk choose “Use the recovery code”; small letters and blanks do not matter, and 0 and O, or 1, I and L, are the same.</source>
        <translation>持有此頁與工作台檔案的人能讀取所有內容，請像保管鑰匙一樣保管此頁。啟動 SalesDesk 時選擇「使用復原碼」；不分大小寫，空格可忽略，0 與 O 視為相同，1、I 與 L 也視為相同。</translation>
    </message>
</context>
<context>
    <name>ReminderCard</name>
    <message>
        <source>due %1</source>
        <translation>%1到期</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>撥打</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已兌現</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>記錄</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>稍後提醒</translation>
    </message>
    <message>
        <source>For 10 minutes</source>
        <translation>10 分鐘後</translation>
    </message>
    <message>
        <source>Snooze until…</source>
        <translation>稍後提醒至…</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>Do not remind again</source>
        <translation>不再提醒</translation>
    </message>
</context>
<context>
    <name>ReminderWindow</name>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Snooze all…</source>
        <translation>全部稍後提醒…</translation>
    </message>
    <message>
        <source>Open Today</source>
        <translation>開啟「今天」</translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n 項到期</numerusform>
        </translation>
    </message>
    <message>
        <source>No reminder is planned.</source>
        <translation>沒有安排提醒。</translation>
    </message>
    <message>
        <source>The next reminder comes %1.</source>
        <translation>下次提醒：%1。</translation>
    </message>
    <message>
        <source>Last looked at %1.</source>
        <translation>上次檢查：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n 次聯絡</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n 項承諾</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 are due. The first %2 are here, all of them in Today.</source>
        <translation>%1到期。此處為前 %2 項，全部列在「今天」中。</translation>
    </message>
    <message>
        <source>Do not remind of these again</source>
        <translation>這些都不再提醒</translation>
    </message>
    <message>
        <source>This could not be put off</source>
        <translation>未能延後</translation>
    </message>
    <message>
        <source>This could not be written down</source>
        <translation>未能記錄</translation>
    </message>
</context>
<context>
    <name>RemindersCard</name>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Remind me of check-ins and promises</source>
        <translation>提醒我主動聯絡與承諾</translation>
    </message>
    <message>
        <source>Show desktop notifications as well</source>
        <translation>同時顯示桌面通知</translation>
    </message>
    <message>
        <source>Keep reminding when the window is closed</source>
        <translation>關閉視窗後繼續提醒</translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation>開機時啟動</translation>
    </message>
    <message>
        <source>This desktop shows no tray icons, so closing the window ends the program.</source>
        <translation>此桌面不顯示系統匣圖示，關閉視窗即結束程式。</translation>
    </message>
    <message>
        <source>This system&apos;s list of programs to start cannot be written.</source>
        <translation>無法寫入系統的啟動程式清單。</translation>
    </message>
    <message>
        <source>This could not be changed: %1.</source>
        <translation>未能變更：%1。</translation>
    </message>
    <message>
        <source>This was not saved</source>
        <translation>未能儲存</translation>
    </message>
</context>
<context>
    <name>RescueWindow</name>
    <message>
        <source>The desk cannot be opened</source>
        <translation>無法開啟工作台</translation>
    </message>
    <message>
        <source>Backup of</source>
        <translation>備份時間</translation>
    </message>
    <message>
        <source>Why it was made</source>
        <translation>備份原因</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>聯絡記錄</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>Backups that were found whole</source>
        <translation>完好的備份</translation>
    </message>
    <message>
        <source>There is no backup of this desk in %1.</source>
        <translation>%1 中沒有此工作台的備份。</translation>
    </message>
    <message>
        <source>Passphrase or recovery code of this backup</source>
        <translation>此備份的密碼或復原碼</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>正在處理…</translation>
    </message>
    <message>
        <source>Whichever you choose, the file that does not open is kept as it is, under another name where it has to make room.</source>
        <translation>無論選擇哪一項，無法開啟的檔案都會原樣保留；如需讓出位置，則會改名保存。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重試</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>還原此備份</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>救回可讀資料</translation>
    </message>
    <message>
        <source>Choose another desk</source>
        <translation>選擇其他工作台</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Open a desk</source>
        <translation>開啟工作台</translation>
    </message>
    <message>
        <source>Desks (*.salesdesk);;All files (*)</source>
        <translation>工作台 (*.salesdesk);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation>正在還原備份…</translation>
    </message>
    <message>
        <source>Saving what can be read…</source>
        <translation>正在救回可讀資料…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved</source>
        <translation>
            <numerusform>已救回 %n 筆資料</numerusform>
        </translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>稍後再說</translation>
    </message>
    <message>
        <source>Go on with what was saved</source>
        <translation>以救回的資料繼續</translation>
    </message>
    <message>
        <source>Putting it in place…</source>
        <translation>正在啟用救回的工作台…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of them come from the newest backup.</source>
        <translation>
            <numerusform>其中 %n 筆資料來自最新的備份。</numerusform>
        </translation>
    </message>
    <message>
        <source>What is missing or was set aside stands in %1:</source>
        <translation>缺漏或未納入的資料列在 %1 中：</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>沒有缺漏。</translation>
    </message>
    <message>
        <source>The new desk lies at %1.</source>
        <translation>新工作台位於 %1。</translation>
    </message>
    <message>
        <source>This could not be done</source>
        <translation>操作未能完成</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>還原備份</translation>
    </message>
    <message>
        <source>The desk becomes what it was then. Its present state is kept as a backup, so that this can be undone.</source>
        <translation>工作台將回到當時的狀態。目前狀態會保留為備份，因此可以復原。</translation>
    </message>
    <message>
        <source>Today: %1</source>
        <translation>目前：%1</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>備份時間</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>聯絡記錄</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承諾</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>備份</translation>
    </message>
    <message>
        <source>Passphrase of this file</source>
        <translation>此檔案的密碼</translation>
    </message>
    <message>
        <source>Checking the file…</source>
        <translation>正在檢查檔案…</translation>
    </message>
    <message>
        <source>From another file…</source>
        <translation>從其他檔案…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>There is no backup of this desk yet. You can restore another file.</source>
        <translation>此工作台尚無備份。您可以從其他檔案還原。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>not trusted: rows changed by themselves</source>
        <translation>不可信：資料曾自行變動</translation>
    </message>
    <message>
        <source>Restore from a file</source>
        <translation>從檔案還原</translation>
    </message>
    <message>
        <source>Desks (*.salesdesk);;All files (*)</source>
        <translation>工作台 (*.salesdesk);;所有檔案 (*)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation>正在還原備份…</translation>
    </message>
    <message>
        <source>%1 customers, %2 contacts, %3 promises</source>
        <translation>%1 位客戶、%2 筆聯絡記錄、%3 項承諾</translation>
    </message>
</context>
<context>
    <name>ResultStep</name>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>選擇其他檔案</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>下一個檔案</translation>
    </message>
    <message>
        <source>The import is taken back</source>
        <translation>匯入已復原</translation>
    </message>
    <message>
        <source>The desk is as it was before.</source>
        <translation>工作台已恢復原狀。</translation>
    </message>
    <message>
        <source>Nothing new in this file</source>
        <translation>檔案中沒有新內容</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) taken in</source>
        <translation>
            <numerusform>已匯入 %n 張訂單</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check-in(s) taken in</source>
        <translation>
            <numerusform>已匯入 %n 次主動聯絡</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) taken in</source>
        <translation>
            <numerusform>已匯入 %n 筆聯絡記錄</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) taken in</source>
        <translation>
            <numerusform>已匯入 %n 列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new customer(s)</source>
        <translation>
            <numerusform>%n 位新客戶</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Already here: %1.</source>
        <translation>已存在：%1。</translation>
    </message>
    <message>
        <source>Known already, on the desk or in this file: %1.</source>
        <translation>已有（工作台中或本檔案中）：%1。</translation>
    </message>
    <message>
        <source>Not taken: %1.</source>
        <translation>未匯入：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) held characters that cannot be shown; these were left out.</source>
        <translation>
            <numerusform>%n 個儲存格含有無法顯示的字元，已略去這些字元。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing had to be written.</source>
        <translation>沒有需要寫入的內容。</translation>
    </message>
    <message>
        <source>First calls are not planned: %1</source>
        <translation>未能安排首次聯絡：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n first call(s) planned, as a step of their own.</source>
        <translation>
            <numerusform>已安排 %n 次首次聯絡，單獨算作一步。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo takes back both.</source>
        <translation>復原會一併撤回兩者。</translation>
    </message>
</context>
<context>
    <name>SampleBanner</name>
    <message>
        <source>These customers are samples, to try things out with.</source>
        <translation>這些是供您試用的範例客戶。</translation>
    </message>
    <message>
        <source>Remove sample data</source>
        <translation>移除範例資料</translation>
    </message>
</context>
<context>
    <name>SaveFilterDialog</name>
    <message>
        <source>Rename the filter</source>
        <translation>重新命名篩選</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>儲存篩選</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>The filter is called “%1” now.</source>
        <translation>篩選現名為「%1」。</translation>
    </message>
    <message>
        <source>The filter “%1” is saved.</source>
        <translation>篩選「%1」已儲存。</translation>
    </message>
</context>
<context>
    <name>SavedFiltersMenu</name>
    <message>
        <source>Saved filters</source>
        <translation>已存篩選</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>建議篩選</translation>
    </message>
    <message>
        <source>Choose a filter to save it here</source>
        <translation>先設定篩選，再存到這裡</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存為…</translation>
    </message>
    <message>
        <source>Save changes to “%1”</source>
        <translation>將變更儲存至「%1」</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重新命名…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>The filter “%1” is deleted.</source>
        <translation>篩選「%1」已刪除。</translation>
    </message>
    <message>
        <source>Delete the filter</source>
        <translation>刪除篩選</translation>
    </message>
    <message>
        <source>This filter cannot be used</source>
        <translation>無法使用此篩選</translation>
    </message>
    <message>
        <source>The filter “%1” is saved.</source>
        <translation>篩選「%1」已儲存。</translation>
    </message>
    <message>
        <source>The filters are reordered.</source>
        <translation>篩選已重新排序。</translation>
    </message>
    <message>
        <source>Nothing was saved</source>
        <translation>未儲存</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Search name, phone, note, promise…</source>
        <translation>搜尋名稱、電話、備註、承諾…</translation>
    </message>
</context>
<context>
    <name>SearchPopup</name>
    <message>
        <source>Search results</source>
        <translation>搜尋結果</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 項</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SecretDialog</name>
    <message>
        <source>Nothing was changed</source>
        <translation>未作任何變更</translation>
    </message>
</context>
<context>
    <name>SetAsideDialog</name>
    <message>
        <source>Rows set aside</source>
        <translation>另存的資料</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>資料</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>全部內容</translation>
    </message>
    <message>
        <source>The list was not saved</source>
        <translation>清單未能儲存</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>已儲存至 %1</translation>
    </message>
    <message>
        <source>Repairs kept these rows whole, as they could not stay where they were.</source>
        <translation>修復時這些資料無法留在原處，已完整另存。</translation>
    </message>
    <message>
        <source>All of the row</source>
        <translation>整筆資料</translation>
    </message>
    <message>
        <source>Save list…</source>
        <translation>儲存清單…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Save list</source>
        <translation>儲存清單</translation>
    </message>
    <message>
        <source>rows set aside.csv</source>
        <translation>另存的資料.csv</translation>
    </message>
    <message>
        <source>Lists (*.csv)</source>
        <translation>清單 (*.csv)</translation>
    </message>
</context>
<context>
    <name>SetLevelDialog</name>
    <message numerus="yes">
        <source>Level of %Ln customer(s)</source>
        <translation>
            <numerusform>%Ln 位客戶的關係等級</numerusform>
        </translation>
    </message>
    <message>
        <source>Level of %1</source>
        <translation>%1 的關係等級</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>關係等級</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依據</translation>
    </message>
    <message>
        <source>What shows that this level is right? It is kept with today&apos;s date.</source>
        <translation>什麼說明這個等級合適？將連同今天的日期一起儲存。</translation>
    </message>
    <message>
        <source>Say what shows that this level is right.</source>
        <translation>請說明這個等級合適的依據。</translation>
    </message>
    <message>
        <source>The level is %1 now.</source>
        <translation>關係等級現為%1。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) are at %1 now.</source>
        <translation>
            <numerusform>%Ln 位客戶現為%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is in the zone of the customer&apos;s class.</source>
        <translation>在此客戶價值的正常分區內。</translation>
    </message>
    <message>
        <source>This is below the zone of the customer&apos;s class.</source>
        <translation>低於此客戶價值的正常分區。</translation>
    </message>
    <message>
        <source>This is above the zone of the customer&apos;s class.</source>
        <translation>高於此客戶價值的正常分區。</translation>
    </message>
</context>
<context>
    <name>SettingsCard</name>
    <message>
        <source>This was not saved</source>
        <translation>未能儲存</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已儲存：%1</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>SettlePromiseDialog</name>
    <message>
        <source>Promise kept</source>
        <translation>承諾已兌現</translation>
    </message>
    <message>
        <source>Promise broken</source>
        <translation>承諾已失約</translation>
    </message>
    <message>
        <source>Released from the promise</source>
        <translation>承諾已解除</translation>
    </message>
    <message>
        <source>Their promise is not needed any more</source>
        <translation>對方的承諾不再需要</translation>
    </message>
    <message>
        <source>Which day is meant?</source>
        <translation>請填寫有效日期。</translation>
    </message>
    <message>
        <source>“%1” is kept.</source>
        <translation>「%1」已兌現。</translation>
    </message>
    <message>
        <source>“%1” is marked as broken.</source>
        <translation>「%1」已標為失約。</translation>
    </message>
    <message>
        <source>“%1” is released.</source>
        <translation>「%1」已解除。</translation>
    </message>
    <message>
        <source>What shows that it was done: a number, a name, a sentence.</source>
        <translation>什麼說明已完成：單號、姓名或一句話。</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依據</translation>
    </message>
    <message>
        <source>Evidence file</source>
        <translation>依據檔案</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Confirmed by the customer</source>
        <translation>客戶已確認</translation>
    </message>
    <message>
        <source>by e-mail, by phone, signed note…</source>
        <translation>電子郵件、電話、書面簽名…</translation>
    </message>
    <message>
        <source>Confirmed on</source>
        <translation>確認日期</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Not in time</source>
        <translation>未能準時</translation>
    </message>
    <message>
        <source>Cannot be done</source>
        <translation>無法做到</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>忘記了</translation>
    </message>
    <message>
        <source>No longer needed</source>
        <translation>不再需要</translation>
    </message>
    <message>
        <source>Solved in another way</source>
        <translation>已另行解決</translation>
    </message>
    <message>
        <source>Replaced by a new promise</source>
        <translation>已由新承諾取代</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Broken on</source>
        <translation>失約日期</translation>
    </message>
    <message>
        <source>Released on</source>
        <translation>解除日期</translation>
    </message>
</context>
<context>
    <name>SkipCheckInDialog</name>
    <message>
        <source>Skip check-in — %1</source>
        <translation>略過主動聯絡：%1</translation>
    </message>
    <message>
        <source>planned for %1</source>
        <translation>原定%1</translation>
    </message>
    <message>
        <source>Spoke with them otherwise</source>
        <translation>已另行聯絡</translation>
    </message>
    <message>
        <source>Nothing to say now</source>
        <translation>目前無事</translation>
    </message>
    <message>
        <source>They are away</source>
        <translation>客戶不在</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The plan asks for no further check-in.</source>
        <translation>計劃不再要求主動聯絡。</translation>
    </message>
    <message>
        <source>The plan&apos;s next check-in is then %1.</source>
        <translation>計劃的下次主動聯絡為%1。</translation>
    </message>
    <message>
        <source>The check-in with %1 is skipped.</source>
        <translation>已略過與 %1 的主動聯絡。</translation>
    </message>
</context>
<context>
    <name>SnoozeDialog</name>
    <message>
        <source>Pick a time…</source>
        <translation>選擇時間…</translation>
    </message>
    <message>
        <source>Remind me on</source>
        <translation>提醒日期</translation>
    </message>
    <message>
        <source>At</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>稍後提醒至</translation>
    </message>
    <message>
        <source>Choose a day.</source>
        <translation>請選擇日期。</translation>
    </message>
    <message>
        <source>Choose a time.</source>
        <translation>請選擇時間。</translation>
    </message>
    <message>
        <source>Choose a moment still to come.</source>
        <translation>請選擇未來的時間。</translation>
    </message>
</context>
<context>
    <name>SolveComplaintDialog</name>
    <message>
        <source>Complaint solved — %1</source>
        <translation>投訴已解決：%1</translation>
    </message>
    <message>
        <source>How did they take it?</source>
        <translation>客戶反應如何？</translation>
    </message>
    <message>
        <source>What solved it</source>
        <translation>解決辦法</translation>
    </message>
    <message>
        <source>Solved on</source>
        <translation>解決日期</translation>
    </message>
    <message>
        <source>The complaint of %1 is solved.</source>
        <translation>%1 的投訴已解決。</translation>
    </message>
</context>
<context>
    <name>SoundnessCard</name>
    <message>
        <source>Soundness</source>
        <translation>完好檢查</translation>
    </message>
    <message>
        <source>A check reads the whole desk, and compares it with its newest backup.</source>
        <translation>檢查會讀取整個工作台，並與最新的備份對照。</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即檢查</translation>
    </message>
    <message>
        <source>Put right…</source>
        <translation>修復…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) set aside…</source>
        <translation>
            <numerusform>%n 筆資料已另存…</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking the desk…</source>
        <translation>正在檢查工作台…</translation>
    </message>
    <message>
        <source>A backup is made first. Rows that cannot stay where they are will be set aside, and kept whole. This cannot be undone, other than by restoring that backup.</source>
        <translation>會先做一份備份。無法留在原處的資料將完整另存。此操作無法復原，只能透過還原那份備份。</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>修復</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>保持原樣</translation>
    </message>
    <message>
        <source>Put the desk right?</source>
        <translation>要修復工作台嗎？</translation>
    </message>
    <message>
        <source>Putting the desk right…</source>
        <translation>正在修復工作台…</translation>
    </message>
    <message>
        <source>The desk is sound: %1 customers, %2 contacts, %3 promises.</source>
        <translation>工作台完好：%1 位客戶，%2 次聯絡，%3 個承諾。</translation>
    </message>
    <message>
        <source>The desk is not sound:</source>
        <translation>工作台有問題：</translation>
    </message>
    <message>
        <source>There was nothing to put right.</source>
        <translation>沒有需要修復的內容。</translation>
    </message>
    <message>
        <source>The desk was put right. A backup of it as it was before is kept.</source>
        <translation>工作台已修復，修復前的備份已保留。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) set aside.</source>
        <translation>
            <numerusform>%n 筆資料已另存。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tie(s) to what is not there cut.</source>
        <translation>
            <numerusform>已切斷 %n 處指向不存在內容的關聯。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) drawn anew from their contacts.</source>
        <translation>
            <numerusform>已根據聯絡記錄重新計算 %n 位客戶。</numerusform>
        </translation>
    </message>
    <message>
        <source>The search was made anew.</source>
        <translation>搜尋索引已重建。</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 項</translation>
    </message>
    <message>
        <source>Stopped: everything is as it was before.</source>
        <translation>已停止，一切保持原樣。</translation>
    </message>
</context>
<context>
    <name>StepsModel</name>
    <message>
        <source>What was done</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>What it wrote was deleted for good; it can no longer be undone.</source>
        <translation>此操作寫入的內容已永久刪除，無法再復原。</translation>
    </message>
    <message>
        <source>for good</source>
        <translation>無法復原</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已復原</translation>
    </message>
</context>
<context>
    <name>StepsPanel</name>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Nothing is told of it any more.</source>
        <translation>此操作的內容已不再保留。</translation>
    </message>
    <message>
        <source>No field changed.</source>
        <translation>沒有欄位變更。</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>變更內容</translation>
    </message>
</context>
<context>
    <name>TimeEdit</name>
    <message>
        <source>what time?</source>
        <translation>幾點？</translation>
    </message>
</context>
<context>
    <name>TimelineDelegate</name>
    <message>
        <source>Whole text…</source>
        <translation>全文…</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>收合</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>展開全部</translation>
    </message>
</context>
<context>
    <name>TimelineWords</name>
    <message>
        <source>Show newer entries</source>
        <translation>顯示較新的記錄</translation>
    </message>
    <message>
        <source>%1, no answer</source>
        <translation>%1，無人接聽</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Private: %1</source>
        <translation>私人備註：%1</translation>
    </message>
    <message>
        <source>you called</source>
        <translation>去電</translation>
    </message>
    <message>
        <source>they called</source>
        <translation>來電</translation>
    </message>
    <message>
        <source>you wrote</source>
        <translation>寄出</translation>
    </message>
    <message>
        <source>they wrote</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>they came to you</source>
        <translation>客戶來訪</translation>
    </message>
    <message>
        <source>promise: %1 by %2</source>
        <translation>承諾：%1，%2前</translation>
    </message>
    <message>
        <source>their promise: %1 by %2</source>
        <translation>對方的承諾：%1，%2前</translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation>承諾已兌現</translation>
    </message>
    <message>
        <source>Their promise kept</source>
        <translation>對方承諾已兌現</translation>
    </message>
    <message>
        <source>Promise broken</source>
        <translation>承諾已失約</translation>
    </message>
    <message>
        <source>Their promise broken</source>
        <translation>對方承諾已失約</translation>
    </message>
    <message>
        <source>Promise released</source>
        <translation>承諾已解除</translation>
    </message>
    <message>
        <source>Their promise let go</source>
        <translation>對方承諾已免除</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承諾</translation>
    </message>
    <message>
        <source>Evidence: %1</source>
        <translation>依據：%1</translation>
    </message>
    <message>
        <source>confirmed %1, %2</source>
        <translation>%1確認，%2</translation>
    </message>
    <message>
        <source>confirmed %1</source>
        <translation>%1確認</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>%1到期</translation>
    </message>
    <message>
        <source>Promise made</source>
        <translation>做出承諾</translation>
    </message>
    <message>
        <source>They promised</source>
        <translation>對方承諾</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未解決</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投訴</translation>
    </message>
    <message numerus="yes">
        <source>solved in %n day(s)</source>
        <translation>
            <numerusform>%n 天解決</numerusform>
        </translation>
    </message>
    <message>
        <source>solved at once</source>
        <translation>當天解決</translation>
    </message>
    <message>
        <source>%1, opened %2</source>
        <translation>%1，%2提出</translation>
    </message>
    <message>
        <source>Complaint solved</source>
        <translation>投訴已解決</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退貨</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Level %1 → %2</source>
        <translation>關係等級 %1 → %2</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分鐘</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <translation>%1 小時 %2 分</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小時</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close message</source>
        <translation>關閉訊息</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>about %1 of your %2 call time</source>
        <translation>約需 %1，您的聯絡時間為 %2</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分鐘</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小時</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <translation>%1 小時 %2 分</translation>
    </message>
    <message>
        <source>Calls done today</source>
        <translation>今天已完成的聯絡</translation>
    </message>
    <message>
        <source>Nothing is due today</source>
        <translation>今天沒有到期事項</translation>
    </message>
    <message>
        <source>Every word is kept so far. Who has been quiet for long?</source>
        <translation>至今言出必行。哪位客戶久未聯絡？</translation>
    </message>
    <message>
        <source>Show customers</source>
        <translation>查看客戶</translation>
    </message>
    <message>
        <source>Your customers belong here</source>
        <translation>您的客戶會顯示在這裡</translation>
    </message>
    <message>
        <source>Bring in the list you have, or write down the first customer you owe something.</source>
        <translation>匯入現有名單，或先輸入一位您該聯絡的客戶。</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>匯入檔案…</translation>
    </message>
    <message>
        <source>Add a customer…</source>
        <translation>新增客戶…</translation>
    </message>
    <message>
        <source>Whom you owe something today</source>
        <translation>今天該聯絡誰</translation>
    </message>
    <message>
        <source>Day sheet as PDF…</source>
        <translation>匯出行程單 PDF…</translation>
    </message>
</context>
<context>
    <name>TodayVerbs</name>
    <message>
        <source>Call %1</source>
        <translation>撥打 %1</translation>
    </message>
    <message>
        <source>Snooze until…</source>
        <translation>稍後提醒至…</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>改期…</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>略過…</translation>
    </message>
    <message>
        <source>Released…</source>
        <translation>已解除…</translation>
    </message>
    <message>
        <source>Not needed any more…</source>
        <translation>不再需要…</translation>
    </message>
    <message>
        <source>Kept…</source>
        <translation>已兌現…</translation>
    </message>
    <message>
        <source>New date…</source>
        <translation>改期…</translation>
    </message>
    <message>
        <source>Broken…</source>
        <translation>已失約…</translation>
    </message>
    <message>
        <source>Solved…</source>
        <translation>已解決…</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已回覆</translation>
    </message>
    <message>
        <source>Plan a check-in…</source>
        <translation>安排主動聯絡…</translation>
    </message>
    <message>
        <source>None needed…</source>
        <translation>不需要…</translation>
    </message>
    <message>
        <source>Let be…</source>
        <translation>暫且擱置…</translation>
    </message>
    <message>
        <source>Confirmed…</source>
        <translation>已確認…</translation>
    </message>
    <message>
        <source>Change the level…</source>
        <translation>調整等級…</translation>
    </message>
    <message>
        <source>Log contact</source>
        <translation>記錄聯絡</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>開啟客戶</translation>
    </message>
    <message>
        <source>Nothing was saved</source>
        <translation>未儲存</translation>
    </message>
    <message>
        <source>The complaint is answered.</source>
        <translation>投訴已回覆。</translation>
    </message>
    <message>
        <source>The reminder comes back %1; the date stays.</source>
        <translation>%1再次提醒，日期不變。</translation>
    </message>
</context>
<context>
    <name>TrashModel</name>
    <message>
        <source>What</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>刪除時間</translation>
    </message>
    <message>
        <source>What went with it</source>
        <translation>一併刪除的內容</translation>
    </message>
    <message>
        <source>%1 without words</source>
        <translation>%1（無文字）</translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message>
        <source>Restore</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>永久刪除…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s), to be had back until you empty the trash</source>
        <translation>
            <numerusform>%Ln 項，清空資源回收筒之前皆可還原</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>已選 %Ln 項</numerusform>
        </translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>資源回收筒</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>正在還原…</translation>
    </message>
    <message>
        <source>Restored from the trash.</source>
        <translation>已從資源回收筒還原。</translation>
    </message>
    <message>
        <source>Restore both</source>
        <translation>一併還原</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Restore both?</source>
        <translation>要一併還原嗎？</translation>
    </message>
    <message>
        <source>This cannot be done</source>
        <translation>無法執行此操作</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln thing(s) for good?</source>
        <translation>
            <numerusform>要永久刪除 %Ln 項嗎？</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no way back: they leave the history, too, and the steps that wrote them can no longer be undone. A backup is made first; it holds them until it is thinned out.</source>
        <translation>此操作無法挽回：這些內容也會從操作記錄中消失，寫入它們的操作將無法再復原。刪除前會先備份，這些內容會留在該備份中，直到該備份被清理。</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>永久刪除</translation>
    </message>
    <message>
        <source>Deleting for good…</source>
        <translation>正在永久刪除…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) deleted for good.</source>
        <translation>
            <numerusform>已永久刪除 %Ln 項。</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty trash…</source>
        <translation>清空資源回收筒…</translation>
    </message>
    <message>
        <source>What was deleted</source>
        <translation>已刪除的內容</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>資源回收筒是空的</translation>
    </message>
    <message>
        <source>What you delete lies here until you empty the trash.</source>
        <translation>您刪除的內容會留在這裡，直到您清空資源回收筒。</translation>
    </message>
    <message>
        <source>Show customers</source>
        <translation>查看客戶</translation>
    </message>
</context>
<context>
    <name>TrayIcon</name>
    <message>
        <source>SalesDesk: %1 due today</source>
        <translation>SalesDesk：今天 %1 項到期</translation>
    </message>
    <message>
        <source>Open SalesDesk</source>
        <translation>開啟 SalesDesk</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Undone: %1</source>
        <translation>已復原：%1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>沒有可復原的操作。</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>沒有可重做的操作。</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>正在復原…</translation>
    </message>
    <message>
        <source>Doing it again…</source>
        <translation>正在重做…</translation>
    </message>
    <message>
        <source>Stopped: everything is as it was before.</source>
        <translation>已停止，一切維持原狀。</translation>
    </message>
    <message>
        <source>Looking for what builds on it…</source>
        <translation>正在尋找相關的後續變更…</translation>
    </message>
    <message>
        <source>What builds on this was deleted for good: it has to stay.</source>
        <translation>以此為基礎的內容已永久刪除，因此無法復原。</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 項</translation>
    </message>
    <message numerus="yes">
        <source>%n later change(s) built on this:</source>
        <translation>
            <numerusform>後續有 %n 項變更以此為基礎：</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo them too?</source>
        <translation>要一併復原嗎？</translation>
    </message>
    <message>
        <source>Undo all of it</source>
        <translation>全部復原</translation>
    </message>
    <message>
        <source>Leave everything</source>
        <translation>全部保留</translation>
    </message>
    <message>
        <source>Undo later changes too?</source>
        <translation>一併復原後續變更？</translation>
    </message>
    <message numerus="yes">
        <source>Undone: %1, and %n later change(s)</source>
        <translation>
            <numerusform>已復原：%1，以及後續 %n 項變更</numerusform>
        </translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) that cannot be shown were left out.</source>
        <translation>
            <numerusform>已略去 %n 個無法顯示的字元。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
</context>
<context>
    <name>UnlockWindow</name>
    <message>
        <source>Unlock your desk</source>
        <translation>解鎖您的工作台</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密碼</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>復原碼</translation>
    </message>
    <message>
        <source>Seven groups of four signs. Small letters and blanks do not matter.</source>
        <translation>共七組，每組四個字元；不區分大小寫，空格可有可無。</translation>
    </message>
    <message>
        <source>Remember on this computer</source>
        <translation>在此電腦上記住密碼</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解鎖</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>使用密碼</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>使用復原碼</translation>
    </message>
    <message>
        <source>The passphrase will be asked for next time</source>
        <translation>下次仍需輸入密碼</translation>
    </message>
    <message>
        <source>The desk cannot be unlocked</source>
        <translation>無法解鎖工作台</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>正在解鎖…</translation>
    </message>
</context>
<context>
    <name>UnprotectDialog</name>
    <message>
        <source>Turn encryption off</source>
        <translation>關閉加密</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>關閉加密</translation>
    </message>
    <message>
        <source>Whoever gets at this computer, or at a copy of the file, can read it then. Backups made so far stay encrypted and open with their passphrase.</source>
        <translation>關閉後，任何能使用這台電腦或取得檔案複本的人都能讀取內容。先前的備份仍維持加密，須以各自的密碼開啟。</translation>
    </message>
    <message>
        <source>Present passphrase or recovery code</source>
        <translation>目前的密碼或復原碼</translation>
    </message>
    <message>
        <source>Writing the desk without encryption…</source>
        <translation>正在以未加密方式寫入工作台…</translation>
    </message>
    <message>
        <source>Your desk is not encrypted any more.</source>
        <translation>您的工作台已不再加密。</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Bringing the desk up to date</source>
        <translation>正在升級工作台</translation>
    </message>
    <message>
        <source>This version keeps more in the desk. It happens once, and nothing can be lost.</source>
        <translation>新版本在工作台中保存更多內容。只需升級一次，不會遺失任何資料。</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome to SalesDesk</source>
        <translation>歡迎使用 SalesDesk</translation>
    </message>
    <message>
        <source>Each morning it says whom you owe something, and why. A few things to begin with:</source>
        <translation>每天早晨，它會告訴您今天該聯絡誰、為什麼。先填幾項：</translation>
    </message>
    <message>
        <source>System</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>None</source>
        <translation>無</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Your firm</source>
        <translation>您的公司</translation>
    </message>
    <message>
        <source>Calls a day</source>
        <translation>每天聯絡次數</translation>
    </message>
    <message>
        <source>Country, for holidays and phones</source>
        <translation>國家/地區（用於假日與電話）</translation>
    </message>
    <message>
        <source>Protect it all with a passphrase</source>
        <translation>以密碼保護所有資料</translation>
    </message>
    <message>
        <source>Encrypts the desk and its backups.</source>
        <translation>加密工作台及其備份。</translation>
    </message>
    <message>
        <source>Import my customers</source>
        <translation>匯入我的客戶</translation>
    </message>
    <message>
        <source>A list or contacts from Excel, Google, Outlook, a phone or your firm&apos;s system.</source>
        <translation>來自 Excel、Google、Outlook、手機或公司系統的名單或聯絡人。</translation>
    </message>
    <message>
        <source>Look around with sample data</source>
        <translation>用範例資料試用</translation>
    </message>
    <message>
        <source>Forty invented customers, gone again with one click.</source>
        <translation>四十位虛構客戶，按一下即可移除。</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>從空白開始</translation>
    </message>
    <message>
        <source>Write down the first customer you owe something.</source>
        <translation>輸入第一位您該聯絡的客戶。</translation>
    </message>
    <message>
        <source>This was not saved</source>
        <translation>未能儲存</translation>
    </message>
    <message>
        <source>There is no sample data</source>
        <translation>沒有範例資料</translation>
    </message>
    <message>
        <source>Choose at least one working day.</source>
        <translation>請至少選擇一個工作日。</translation>
    </message>
</context>
<context>
    <name>WhatStep</name>
    <message>
        <source>Reading the file…</source>
        <translation>正在讀取檔案…</translation>
    </message>
    <message>
        <source>Tick at least one part to take in.</source>
        <translation>請至少勾選一個要匯入的部分。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Say which time zone “%1” is.</source>
        <translation>請指定「%1」是哪個時區。</translation>
    </message>
    <message>
        <source>This file holds</source>
        <translation>檔案內容</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>編碼</translation>
    </message>
    <message>
        <source>Cells are separated by</source>
        <translation>分隔符號</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>讀取的內容</translation>
    </message>
    <message>
        <source>What belongs to it</source>
        <translation>相關內容</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>活頁簿</translation>
    </message>
    <message>
        <source>vCard</source>
        <translation>vCard</translation>
    </message>
    <message>
        <source>LDIF</source>
        <translation>LDIF</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>行事曆</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>about %1 rows</source>
        <translation>約 %1 列</translation>
    </message>
    <message>
        <source>%1 (recognised)</source>
        <translation>%1（自動辨識）</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗號</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分號</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>定位字元</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>直線</translation>
    </message>
    <message>
        <source>… and about %1 more</source>
        <translation>… 另有約 %1 項</translation>
    </message>
</context>
<context>
    <name>WholeText</name>
    <message>
        <source>Whole text</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>Copy all of it</source>
        <translation>複製全文</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>關閉</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已複製。</translation>
    </message>
</context>
<context>
    <name>WorkCard</name>
    <message>
        <source>Your work</source>
        <translation>您的工作</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Your firm</source>
        <translation>您的公司</translation>
    </message>
    <message>
        <source>The day begins</source>
        <translation>上班時間</translation>
    </message>
    <message>
        <source>The day ends</source>
        <translation>下班時間</translation>
    </message>
    <message>
        <source>Calls a day</source>
        <translation>每天聯絡次數</translation>
    </message>
    <message>
        <source>Minutes for a call</source>
        <translation>每次時長（分鐘）</translation>
    </message>
    <message>
        <source>Choose at least one working day.</source>
        <translation>請至少選擇一個工作日。</translation>
    </message>
    <message>
        <source>Write a time, such as 9:00.</source>
        <translation>請填寫時間，例如 9:00。</translation>
    </message>
</context>
<context>
    <name>ZonesCard</name>
    <message>
        <source>Zones: the levels that are right for a value class</source>
        <translation>正常分區：各客戶價值適合的關係等級</translation>
    </message>
    <message>
        <source>Lowest level</source>
        <translation>最低等級</translation>
    </message>
    <message>
        <source>Highest level</source>
        <translation>最高等級</translation>
    </message>
    <message>
        <source>This was not saved</source>
        <translation>未能儲存</translation>
    </message>
    <message>
        <source>Which time zone is meant?</source>
        <translation>指的是哪個時區？</translation>
    </message>
    <message>
        <source>The file names time zones that nobody knows. Your own zone is proposed; correct it where the calendar comes from elsewhere, else its times are wrong by hours.</source>
        <translation>檔案中有無法辨識的時區名稱。已預先填入您所在的時區；若行事曆來自其他地區，請更正，否則時間會相差數小時。</translation>
    </message>
    <message>
        <source>“%1” is</source>
        <translation>「%1」是</translation>
    </message>
    <message>
        <source>So are %1 more: all are taken as the first.</source>
        <translation>另有 %1 個：皆依第一個處理。</translation>
    </message>
    <message>
        <source>a city or a zone, such as Europe/Berlin</source>
        <translation>城市或時區，例如 Asia/Taipei</translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation>時區</translation>
    </message>
</context>
<context>
    <name>_CalendarPopup</name>
    <message>
        <source>Calendar</source>
        <translation>行事曆</translation>
    </message>
</context>
<context>
    <name>_CheckInForm</name>
    <message>
        <source>tomorrow, fri, 3 dec…</source>
        <translation>明天、週五、12月3日…</translation>
    </message>
    <message>
        <source>any hour</source>
        <translation>任何時間</translation>
    </message>
    <message>
        <source>At</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Which day is meant?</source>
        <translation>請填寫有效日期。</translation>
    </message>
    <message>
        <source>Which time is meant?</source>
        <translation>請填寫有效時間。</translation>
    </message>
</context>
<context>
    <name>_Criterion</name>
    <message>
        <source>Remove filter: %1</source>
        <translation>移除篩選：%1</translation>
    </message>
</context>
<context>
    <name>_LevelRow</name>
    <message>
        <source>This was not saved</source>
        <translation>未能儲存</translation>
    </message>
    <message>
        <source>Write whole days, from 1 to 3650.</source>
        <translation>請填寫 1 到 3650 的整數天數。</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>Open</source>
        <translation>開啟</translation>
    </message>
</context>
<context>
    <name>_OrderRow</name>
    <message>
        <source>Product</source>
        <translation>產品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Remove product</source>
        <translation>移除產品</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>「%1」不是數字。</translation>
    </message>
</context>
<context>
    <name>_PageButton</name>
    <message>
        <source>current page</source>
        <translation>目前頁面</translation>
    </message>
</context>
<context>
    <name>_PromiseForm</name>
    <message>
        <source>you to %1 · due %2</source>
        <translation>您對 %1 · %2到期</translation>
    </message>
    <message>
        <source>%1 to you · due %2</source>
        <translation>%1 對您 · %2到期</translation>
    </message>
</context>
<context>
    <name>_PromiseRow</name>
    <message>
        <source>I</source>
        <translation>我</translation>
    </message>
    <message>
        <source>They</source>
        <translation>對方</translation>
    </message>
    <message>
        <source>Who promised</source>
        <translation>誰承諾</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承諾</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>by when?</source>
        <translation>何時？</translation>
    </message>
    <message>
        <source>Remove promise</source>
        <translation>移除承諾</translation>
    </message>
    <message>
        <source>Write what was promised.</source>
        <translation>請填寫承諾內容。</translation>
    </message>
    <message>
        <source>Which day is the promise due?</source>
        <translation>承諾哪天到期？</translation>
    </message>
    <message>
        <source>A promise needs a day: by when?</source>
        <translation>請填寫承諾的日期。</translation>
    </message>
    <message>
        <source>What I promised</source>
        <translation>我的承諾內容</translation>
    </message>
    <message>
        <source>What they promised</source>
        <translation>對方的承諾內容</translation>
    </message>
</context>
<context>
    <name>_ReachRow</name>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手機</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>傳真</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>網站</translation>
    </message>
</context>
<context>
    <name>domain</name>
    <message>
        <source>a word given comes first</source>
        <translation>承諾最優先</translation>
    </message>
    <message>
        <source>complaints come right after promises</source>
        <translation>投訴緊接在承諾之後</translation>
    </message>
    <message>
        <source>calls come after promises and complaints</source>
        <translation>聯絡排在承諾與投訴之後</translation>
    </message>
    <message>
        <source>what has no next step comes after the calls</source>
        <translation>沒有下一步的排在聯絡之後</translation>
    </message>
    <message>
        <source>not due on a day, so it comes last</source>
        <translation>沒有到期日，排在最後</translation>
    </message>
    <message>
        <source>level</source>
        <translation>關係等級</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>無人接聽</translation>
    </message>
    <message>
        <source>confirm</source>
        <translation>待確認</translation>
    </message>
    <message>
        <source>your own word</source>
        <translation>您自己的承諾</translation>
    </message>
    <message>
        <source>the customer&apos;s word, after your own</source>
        <translation>客戶的承諾，排在您的之後</translation>
    </message>
    <message numerus="yes">
        <source>open for %n day(s)</source>
        <translation>
            <numerusform>已 %n 天未解決</numerusform>
        </translation>
    </message>
    <message>
        <source>somebody expects this call</source>
        <translation>有人在等這次聯絡</translation>
    </message>
    <message>
        <source>level: %1</source>
        <translation>關係等級：%1</translation>
    </message>
    <message>
        <source>decide</source>
        <translation>待定</translation>
    </message>
    <message numerus="yes">
        <source>silent for %n day(s)</source>
        <translation>
            <numerusform>已 %n 天未聯絡</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting for %n day(s)</source>
        <translation>
            <numerusform>已等待 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>not classed yet: weight %1</source>
        <translation>尚未定價值：權重 %1</translation>
    </message>
    <message>
        <source>%1: weight %2</source>
        <translation>%1：權重 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message numerus="yes">
        <source>an interval of %n day(s)</source>
        <translation>
            <numerusform>%n 天的間隔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) past the planned day, on %1</source>
        <translation>
            <numerusform>超過計劃日 %n 天（%1）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>silent for more than %n day(s), the longest allowed: counts double</source>
        <translation>
            <numerusform>超過最長 %n 天未聯絡：加倍計分</numerusform>
        </translation>
    </message>
    <message>
        <source>open</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>任何時間</translation>
    </message>
    <message>
        <source>Promises first</source>
        <translation>承諾優先</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投訴</translation>
    </message>
    <message>
        <source>Calls, in the order that matters</source>
        <translation>主動聯絡，依輕重緩急</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>沒有下一步</translation>
    </message>
    <message>
        <source>Worth a thought</source>
        <translation>值得思考</translation>
    </message>
    <message>
        <source>Why first today</source>
        <translation>為何今天排第一</translation>
    </message>
    <message>
        <source>Why second today</source>
        <translation>為何今天排第二</translation>
    </message>
    <message>
        <source>Why third today</source>
        <translation>為何今天排第三</translation>
    </message>
    <message>
        <source>Why fourth today</source>
        <translation>為何今天排第四</translation>
    </message>
    <message>
        <source>Why fifth today</source>
        <translation>為何今天排第五</translation>
    </message>
    <message>
        <source>Why sixth today</source>
        <translation>為何今天排第六</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n 次聯絡</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) due</source>
        <translation>
            <numerusform>%n 項承諾到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n complaint(s) waiting</source>
        <translation>
            <numerusform>%n 項投訴待處理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) without a next step</source>
        <translation>
            <numerusform>%n 位客戶沒有下一步</numerusform>
        </translation>
    </message>
    <message>
        <source>Why no. %1 today</source>
        <translation>為何今天排第 %1</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is due today; %n thing(s) worth a thought</source>
        <translation>
            <numerusform>今天沒有到期事項；%n 件事值得思考</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is due today</source>
        <translation>今天沒有到期事項</translation>
    </message>
    <message>
        <source>You promised %1 on %2, due %3. Settle it, or agree a new date.</source>
        <translation>您於%2答應 %1，%3到期。請了結，或商定新日期。</translation>
    </message>
    <message>
        <source>You promised %1 %2, due %3. Settle it, or agree a new date.</source>
        <translation>您%2答應 %1，%3到期。請了結，或商定新日期。</translation>
    </message>
    <message>
        <source>%1 promised it on %2, due %3. Ask how it stands.</source>
        <translation>%1 於%2承諾，%3到期。請詢問進展。</translation>
    </message>
    <message>
        <source>%1 promised it %2, due %3. Ask how it stands.</source>
        <translation>%1 %2承諾，%3到期。請詢問進展。</translation>
    </message>
    <message>
        <source>Promised to %1 (%2), due today.</source>
        <translation>您%2答應 %1，今天到期。</translation>
    </message>
    <message>
        <source>Promised to %1 (%2), due today %3.</source>
        <translation>您%2答應 %1，今天 %3 到期。</translation>
    </message>
    <message>
        <source>Heard %1, not answered yet.</source>
        <translation>%1得知，尚未回覆。</translation>
    </message>
    <message>
        <source>Heard %1, not answered yet; an answer was due %2.</source>
        <translation>%1得知，尚未回覆；本應於%2回覆。</translation>
    </message>
    <message>
        <source>Heard %1, not answered yet; an answer is due %2.</source>
        <translation>%1得知，尚未回覆；須於%2前回覆。</translation>
    </message>
    <message>
        <source>Heard %1, answered %2, not solved yet.</source>
        <translation>%1得知，%2回覆，尚未解決。</translation>
    </message>
    <message>
        <source>Heard %1, answered %2; a solution was due %3.</source>
        <translation>%1得知，%2回覆；本應於%3解決。</translation>
    </message>
    <message>
        <source>Heard %1, answered %2; a solution is due %3.</source>
        <translation>%1得知，%2回覆；須於%3前解決。</translation>
    </message>
    <message>
        <source>%1 Note: %2</source>
        <translation>%1備註：%2</translation>
    </message>
    <message>
        <source>%1 Last heard: “%2”</source>
        <translation>%1最近反饋：「%2」</translation>
    </message>
    <message>
        <source>%1 — order %2: does it meet expectations?</source>
        <translation>%1，訂單 %2：是否符合期望？</translation>
    </message>
    <message>
        <source>Agreed: %1</source>
        <translation>約定：%1</translation>
    </message>
    <message>
        <source>%1 — does the last order meet expectations?</source>
        <translation>%1，上次訂單是否符合期望？</translation>
    </message>
    <message>
        <source>Agreed with the customer.</source>
        <translation>已與客戶約定。</translation>
    </message>
    <message>
        <source>%1 — the joint review is due.</source>
        <translation>%1，共同檢視到期。</translation>
    </message>
    <message>
        <source>Follow up the complaint: ask whether it is settled.</source>
        <translation>跟進投訴：詢問是否已解決。</translation>
    </message>
    <message>
        <source>Never spoken to yet.</source>
        <translation>從未聯絡過。</translation>
    </message>
    <message numerus="yes">
        <source>last contact %n day(s) ago</source>
        <translation>
            <numerusform>上次聯絡在 %n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>last contact today</source>
        <translation>今天聯絡過</translation>
    </message>
    <message>
        <source>%1 — %2.</source>
        <translation>%1，%2。</translation>
    </message>
    <message numerus="yes">
        <source>%1, every %n day(s) — %2.</source>
        <translation>
            <numerusform>%1，每 %n 天，%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>Another try.</source>
        <translation>再次嘗試。</translation>
    </message>
    <message>
        <source>No answer once; second try in this round.</source>
        <translation>一次無人接聽；本輪第二次嘗試。</translation>
    </message>
    <message>
        <source>No answer twice; third and last try in this round.</source>
        <translation>兩次無人接聽；本輪第三次也是最後一次嘗試。</translation>
    </message>
    <message numerus="yes">
        <source>No answer %n time(s) in this round.</source>
        <translation>
            <numerusform>本輪 %n 次無人接聽。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is planned and nothing promised: choose the next step, or say why there is none.</source>
        <translation>沒有安排也沒有承諾：請選擇下一步，或說明為何沒有。</translation>
    </message>
    <message>
        <source>%1 Last contact %2.</source>
        <translation>%1上次聯絡：%2。</translation>
    </message>
    <message>
        <source>%1 is outside its zone</source>
        <translation>%1 在正常分區之外</translation>
    </message>
    <message>
        <source>%1 is below its zone</source>
        <translation>%1 低於正常分區</translation>
    </message>
    <message>
        <source>%1 is above its zone</source>
        <translation>%1 高於正常分區</translation>
    </message>
    <message numerus="yes">
        <source>No answer %n time(s). Try another way or another hour, or let it rest.</source>
        <translation>
            <numerusform>%n 次無人接聽。請換個方式或時間，或暫且擱置。</numerusform>
        </translation>
    </message>
    <message>
        <source>You kept this promise. Ask whether the customer agrees.</source>
        <translation>您已兌現此承諾。請問客戶是否認可。</translation>
    </message>
    <message>
        <source>You kept this promise (%1). Ask whether the customer agrees.</source>
        <translation>您已兌現此承諾（%1）。請問客戶是否認可。</translation>
    </message>
    <message>
        <source>Not classed yet</source>
        <translation>尚未定價值</translation>
    </message>
    <message>
        <source>%1 kept at %2.</source>
        <translation>%1，維持在%2。</translation>
    </message>
    <message numerus="yes">
        <source>%1 kept at %2 for %n day(s).</source>
        <translation>
            <numerusform>%1，維持在%2已 %n 天。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Review the level.</source>
        <translation>%1請檢視等級。</translation>
    </message>
    <message>
        <source>%1 Raise to %2.</source>
        <translation>%1建議升為%2。</translation>
    </message>
    <message>
        <source>%1 Lower to %2.</source>
        <translation>%1建議降為%2。</translation>
    </message>
    <message>
        <source>No answer; try %1 of %2</source>
        <translation>無人接聽；第 %1 次嘗試，共 %2 次</translation>
    </message>
    <message>
        <source>order %1</source>
        <translation>訂單 %1</translation>
    </message>
    <message>
        <source>an order</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>%1 — check after %2</source>
        <translation>%1，%2 售後回訪</translation>
    </message>
    <message numerus="yes">
        <source>%1 — %n day(s) after %2</source>
        <translation>
            <numerusform>%1，%2後 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: the first contact is still to come</source>
        <translation>%1：尚未首次聯絡</translation>
    </message>
    <message numerus="yes">
        <source>%1, every %n day(s); the last %2 tries went unanswered</source>
        <translation>
            <numerusform>%1，每 %n 天；最近 %2 次無人接聽</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, at most %n day(s) of silence, which have passed</source>
        <translation>
            <numerusform>%1，最長 %n 天未聯絡，已超過</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, every %n day(s)</source>
        <translation>
            <numerusform>%1，每 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n 項承諾</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing fell due</source>
        <translation>沒有到期事項</translation>
    </message>
    <message>
        <source>%1 fell due</source>
        <translation>%1到期</translation>
    </message>
    <message>
        <source>%1, %2 fell due</source>
        <translation>%1、%2到期</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) away: %1</source>
        <translation>
            <numerusform>離開 %n 個工作日：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>an answer within %n working day(s)</source>
        <translation>
            <numerusform>%n 個工作日內回覆</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a joint review every %n day(s)</source>
        <translation>
            <numerusform>每 %n 天共同檢視一次</numerusform>
        </translation>
    </message>
    <message>
        <source>no planned contact; who calls is answered</source>
        <translation>不主動聯絡；客戶來電即回覆</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message numerus="yes">
        <source>at most %n day(s) of silence</source>
        <translation>
            <numerusform>最長 %n 天未聯絡</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s), %1 at the longest</source>
        <translation>
            <numerusform>每 %n 天聯絡，最長 %1 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>an invitation to report %n day(s) after each order</source>
        <translation>
            <numerusform>每單後 %n 天邀請反映問題</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a check %n day(s) after each order</source>
        <translation>
            <numerusform>每單後 %n 天回訪</numerusform>
        </translation>
    </message>
    <message>
        <source>invitations to report %1 days after each order</source>
        <translation>每單後 %1 天邀請反映問題</translation>
    </message>
    <message>
        <source>checks %1 days after each order</source>
        <translation>每單後 %1 天回訪</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>已失約</translation>
    </message>
    <message>
        <source>released</source>
        <translation>已解除</translation>
    </message>
    <message numerus="yes">
        <source>No promise was settled in the last %n month(s)</source>
        <translation>
            <numerusform>近 %n 個月沒有了結的承諾</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You kept %1 of %2 on time in the last %n month(s) (%3 %)</source>
        <translation>
            <numerusform>近 %n 個月，您的 %2 項承諾中有 %1 項準時兌現（%3 %）</numerusform>
        </translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>對方的</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>kept</source>
        <translation>已兌現</translation>
    </message>
    <message numerus="yes">
        <source>kept, %n day(s) late</source>
        <translation>
            <numerusform>已兌現，晚 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>kept, %n day(s) early</source>
        <translation>
            <numerusform>已兌現，早 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>kept on time</source>
        <translation>準時兌現</translation>
    </message>
    <message>
        <source>This promise is already settled: it was kept.</source>
        <translation>此承諾已了結：已兌現。</translation>
    </message>
    <message>
        <source>This promise is already settled: it was broken.</source>
        <translation>此承諾已了結：已失約。</translation>
    </message>
    <message>
        <source>This promise is already settled: it was released by the other side.</source>
        <translation>此承諾已了結：對方已解除。</translation>
    </message>
    <message>
        <source>The promise is already due on %1.</source>
        <translation>此承諾的到期日已是%1。</translation>
    </message>
    <message>
        <source>A promise can&apos;t be moved to a day that has passed (%1).</source>
        <translation>承諾不能改到已過去的日期（%1）。</translation>
    </message>
    <message>
        <source>A promise can&apos;t be settled on a day still to come (%1).</source>
        <translation>承諾的了結日期不能是未來的日期（%1）。</translation>
    </message>
    <message>
        <source>The promise was made on %1; it can&apos;t have been settled before, on %2.</source>
        <translation>承諾於%1做出，不能在此之前的%2了結。</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 分鐘後</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小時後</translation>
    </message>
    <message>
        <source>This afternoon</source>
        <translation>今天下午</translation>
    </message>
    <message>
        <source>Tomorrow 9:00</source>
        <translation>明天 9:00</translation>
    </message>
    <message>
        <source>Next working day</source>
        <translation>下個工作日</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>Basic</source>
        <translation>基本型</translation>
    </message>
    <message>
        <source>Reactive</source>
        <translation>被動型</translation>
    </message>
    <message>
        <source>Accountable</source>
        <translation>負責型</translation>
    </message>
    <message>
        <source>Proactive</source>
        <translation>主動型</translation>
    </message>
    <message>
        <source>Partnership</source>
        <translation>夥伴型</translation>
    </message>
    <message>
        <source>Superstar</source>
        <translation>明星客戶</translation>
    </message>
    <message>
        <source>Rising star</source>
        <translation>潛力客戶</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>一般客戶</translation>
    </message>
    <message>
        <source>Fading star</source>
        <translation>衰退客戶</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>拜訪</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>簡訊</translation>
    </message>
    <message>
        <source>Video call</source>
        <translation>視訊通話</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>You called</source>
        <translation>我方聯絡</translation>
    </message>
    <message>
        <source>They called</source>
        <translation>對方聯絡</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>已聯絡上</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>無人接聽</translation>
    </message>
    <message>
        <source>opinion</source>
        <translation>意見</translation>
    </message>
    <message>
        <source>complaint</source>
        <translation>投訴</translation>
    </message>
    <message>
        <source>need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>suggestion</source>
        <translation>建議</translation>
    </message>
    <message>
        <source>question</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>praise</source>
        <translation>讚揚</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>不如預期</translation>
    </message>
    <message>
        <source>as expected</source>
        <translation>符合預期</translation>
    </message>
    <message>
        <source>better</source>
        <translation>超出預期</translation>
    </message>
    <message>
        <source>decides</source>
        <translation>決策</translation>
    </message>
    <message>
        <source>signs</source>
        <translation>簽核</translation>
    </message>
    <message>
        <source>influences</source>
        <translation>影響決策</translation>
    </message>
    <message>
        <source>uses</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>keeps the gate</source>
        <translation>把關</translation>
    </message>
    <message>
        <source>me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>the customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>已安排</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>已改期</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已略過</translation>
    </message>
    <message>
        <source>contact plan</source>
        <translation>接觸計劃</translation>
    </message>
    <message>
        <source>after-sale check</source>
        <translation>售後回訪</translation>
    </message>
    <message>
        <source>another try</source>
        <translation>再次嘗試</translation>
    </message>
    <message>
        <source>joint review</source>
        <translation>共同檢視</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>約定</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承諾</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投訴</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>主動聯絡</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>聯絡記錄</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>no name: neither a company nor a person</source>
        <translation>沒有名稱：既無公司也無聯絡人</translation>
    </message>
    <message>
        <source>Customer (firm or person)</source>
        <translation>客戶（公司或個人）</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>中間名</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>職稱</translation>
    </message>
    <message>
        <source>Role in buying</source>
        <translation>採購角色</translation>
    </message>
    <message>
        <source>Person&apos;s phone</source>
        <translation>聯絡人電話</translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation>手機</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>傳真</translation>
    </message>
    <message>
        <source>Kind of the phone beside it</source>
        <translation>旁列電話的類型</translation>
    </message>
    <message>
        <source>Country code of the phone</source>
        <translation>電話國碼</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>網站</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Whole address</source>
        <translation>完整地址</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>縣市/地區</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>郵遞區號</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>國家/地區</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>產業</translation>
    </message>
    <message>
        <source>Relationship level</source>
        <translation>關係等級</translation>
    </message>
    <message>
        <source>Value class</source>
        <translation>客戶價值</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>上次聯絡</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>下次聯絡</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>成為客戶的日期</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Level since</source>
        <translation>等級起始日期</translation>
    </message>
    <message>
        <source>Evidence of the level</source>
        <translation>等級依據</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>偏好管道</translation>
    </message>
    <message>
        <source>Preferred weekdays</source>
        <translation>方便聯絡的日子</translation>
    </message>
    <message>
        <source>Preferred from</source>
        <translation>可聯絡時間（起）</translation>
    </message>
    <message>
        <source>Preferred until</source>
        <translation>可聯絡時間（迄）</translation>
    </message>
    <message>
        <source>Ideal interval in days</source>
        <translation>理想間隔（天）</translation>
    </message>
    <message>
        <source>Longest interval in days</source>
        <translation>最長間隔（天）</translation>
    </message>
    <message>
        <source>No next contact because</source>
        <translation>不安排下次聯絡的原因</translation>
    </message>
    <message>
        <source>Company or person</source>
        <translation>公司或個人</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不匯入</translation>
    </message>
    <message>
        <source>There since</source>
        <translation>任職開始日期</translation>
    </message>
    <message>
        <source>There until</source>
        <translation>任職結束日期</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>日期與時間</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>Who began it</source>
        <translation>聯絡方向</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Done or planned</source>
        <translation>已完成或已安排</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>時長（分鐘）</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>時長（秒）</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>談話內容</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>客戶反饋</translation>
    </message>
    <message>
        <source>Compared with expectation</source>
        <translation>與期望相比</translation>
    </message>
    <message>
        <source>Whose word</source>
        <translation>誰的承諾</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>到期日期</translation>
    </message>
    <message>
        <source>Due at</source>
        <translation>到期時間</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>承諾日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Settled on</source>
        <translation>了結日期</translation>
    </message>
    <message>
        <source>Why broken or released</source>
        <translation>失約或解除的原因</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依據</translation>
    </message>
    <message>
        <source>Evidence file</source>
        <translation>依據檔案</translation>
    </message>
    <message>
        <source>Confirmed on</source>
        <translation>確認日期</translation>
    </message>
    <message>
        <source>Confirmed how</source>
        <translation>確認方式</translation>
    </message>
    <message>
        <source>Changes of the date</source>
        <translation>改期記錄</translation>
    </message>
    <message>
        <source>Won, open or lost</source>
        <translation>已成交、進行中或未成交</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>計劃日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>結束日期</translation>
    </message>
    <message>
        <source>Ended because</source>
        <translation>結束原因</translation>
    </message>
    <message>
        <source>Heard on</source>
        <translation>得知日期</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>回覆期限</translation>
    </message>
    <message>
        <source>Solve by</source>
        <translation>解決期限</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>回覆日期</translation>
    </message>
    <message>
        <source>Solved on</source>
        <translation>解決日期</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>解決辦法</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>滿意度</translation>
    </message>
    <message>
        <source>Changed on</source>
        <translation>變更日期</translation>
    </message>
    <message>
        <source>From level</source>
        <translation>原等級</translation>
    </message>
    <message>
        <source>To level</source>
        <translation>新等級</translation>
    </message>
    <message>
        <source>The file has no column “%1”; its columns are %2.</source>
        <translation>檔案中沒有「%1」欄；現有的欄：%2。</translation>
    </message>
    <message>
        <source>The file has no column “%1”; perhaps %2 is meant.</source>
        <translation>檔案中沒有「%1」欄；您指的可能是 %2。</translation>
    </message>
    <message>
        <source>The file has no column “%1”; its first columns of %2 are %3.</source>
        <translation>檔案中沒有「%1」欄；共 %2 欄，最前面的是 %3。</translation>
    </message>
    <message>
        <source>“%1” is not of the form FIELD=COLUMN, such as company=Firma.</source>
        <translation>「%1」不符合 FIELD=COLUMN 的格式，例如 company=Firma。</translation>
    </message>
    <message>
        <source>There is no field “%1”; the fields are %2.</source>
        <translation>沒有欄位「%1」；可用欄位：%2。</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Order date</source>
        <translation>訂購日期</translation>
    </message>
    <message>
        <source>Delivery date</source>
        <translation>交貨日期</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>訂單編號</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>產品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金額</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>幣別</translation>
    </message>
    <message>
        <source>Purchase or return</source>
        <translation>採購或退貨</translation>
    </message>
    <message>
        <source>Customer list</source>
        <translation>客戶名單</translation>
    </message>
    <message>
        <source>List of people</source>
        <translation>聯絡人名單</translation>
    </message>
    <message>
        <source>List of contacts</source>
        <translation>聯絡記錄清單</translation>
    </message>
    <message>
        <source>List of promises</source>
        <translation>承諾清單</translation>
    </message>
    <message>
        <source>Order list</source>
        <translation>訂單清單</translation>
    </message>
    <message>
        <source>List of check-ins</source>
        <translation>主動聯絡清單</translation>
    </message>
    <message>
        <source>List of complaints</source>
        <translation>投訴清單</translation>
    </message>
    <message>
        <source>List of changes of level</source>
        <translation>關係等級變更清單</translation>
    </message>
    <message>
        <source>There is no field “%1”; perhaps %2 is meant. The fields are %3.</source>
        <translation>沒有「%1」欄位；您指的可能是 %2。可用欄位有 %3。</translation>
    </message>
    <message>
        <source>no customer</source>
        <translation>沒有客戶</translation>
    </message>
    <message>
        <source>no day for which it is planned</source>
        <translation>沒有計劃日期</translation>
    </message>
    <message>
        <source>“%1” in column “%2” is not a state of a check-in</source>
        <translation>「%2」欄中的「%1」不是主動聯絡的狀態</translation>
    </message>
    <message>
        <source>no order date</source>
        <translation>沒有訂購日期</translation>
    </message>
    <message>
        <source>“%1” in column “%2” is not an amount</source>
        <translation>「%2」欄中的「%1」不是金額</translation>
    </message>
    <message>
        <source>“%1” in column “%2” is not a quantity</source>
        <translation>「%2」欄中的「%1」不是數量</translation>
    </message>
    <message>
        <source>“%1” in column “%2” is not a currency</source>
        <translation>「%2」欄中的「%1」不是幣別</translation>
    </message>
    <message>
        <source>“%1” in column “%2”: only what was won is an order</source>
        <translation>「%2」欄中的「%1」：只有已成交的才算訂單</translation>
    </message>
    <message>
        <source>“%1” in column “%2” is neither a purchase nor a return</source>
        <translation>「%2」欄中的「%1」既非採購也非退貨</translation>
    </message>
    <message>
        <source>“%1” in column “%2” is not a phone number; it is kept in the notes</source>
        <translation>「%2」欄中的「%1」不是電話號碼；已保留在備註中</translation>
    </message>
    <message>
        <source>“%1” in column “%2” was rounded by a spreadsheet; it is kept in the notes</source>
        <translation>「%2」欄中的「%1」已被試算表四捨五入；已保留在備註中</translation>
    </message>
    <message>
        <source>“%1” in column “%2” is not an e-mail address; it is kept in the notes</source>
        <translation>「%2」欄中的「%1」不是電子郵件地址；已保留在備註中</translation>
    </message>
    <message>
        <source>“%1” in column “%2” is not a website; it is kept in the notes</source>
        <translation>「%2」欄中的「%1」不是網址；已保留在備註中</translation>
    </message>
    <message>
        <source>row %1: %2</source>
        <translation>第 %1 列：%2</translation>
    </message>
    <message numerus="yes">
        <source>the row has %n cell(s) more than the header</source>
        <translation>
            <numerusform>此列比標題列多 %n 個儲存格</numerusform>
        </translation>
    </message>
    <message>
        <source>the cell in column “%1” is not text in the encoding %2</source>
        <translation>「%1」欄的儲存格不是 %2 編碼的文字</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) held characters that cannot be shown; these were left out.</source>
        <translation>
            <numerusform>%n 個儲存格含有無法顯示的字元，已略去這些字元。</numerusform>
        </translation>
    </message>
    <message>
        <source>no day on which it took place</source>
        <translation>沒有聯絡日期</translation>
    </message>
    <message>
        <source>“%1” in column “%2” is not a date</source>
        <translation>「%2」欄中的「%1」不是日期</translation>
    </message>
    <message>
        <source>“%1” in column “%2”: this contact has not taken place</source>
        <translation>「%2」欄中的「%1」：此次聯絡尚未發生</translation>
    </message>
    <message>
        <source>“%1” in column “%2” lies in the future</source>
        <translation>「%2」欄中的「%1」是未來的日期</translation>
    </message>
    <message>
        <source>“%1” in column “%2” is a spreadsheet&apos;s number for a day: format the column as a date and save it again</source>
        <translation>「%2」欄中的「%1」是試算表的日期序號：請將此欄設為日期格式後重新儲存</translation>
    </message>
    <message>
        <source>the text in column “%1” has %2 characters; at most %3 fit</source>
        <translation>「%1」欄的文字有 %2 個字元，最多可容納 %3 個</translation>
    </message>
    <message>
        <source>the text in column “%1” is too long for a note</source>
        <translation>「%1」欄的文字太長，無法作為備註</translation>
    </message>
    <message>
        <source>Dates such as 3/11/2026 in column “%1” were read as day/month/year.</source>
        <translation>「%1」欄中如 3/11/2026 的日期依「日/月/年」讀取。</translation>
    </message>
    <message>
        <source>Dates such as 3/11/2026 in column “%1” were read as month/day/year.</source>
        <translation>「%1」欄中如 3/11/2026 的日期依「月/日/年」讀取。</translation>
    </message>
    <message>
        <source>Say which column holds the customer&apos;s name.</source>
        <translation>請指定哪一欄是客戶名稱。</translation>
    </message>
    <message>
        <source>Say which column holds the person&apos;s name.</source>
        <translation>請指定哪一欄是聯絡人姓名。</translation>
    </message>
    <message>
        <source>Say which column holds what was promised.</source>
        <translation>請指定哪一欄是承諾內容。</translation>
    </message>
    <message>
        <source>Say which column holds the day of the order.</source>
        <translation>請指定哪一欄是訂購日期。</translation>
    </message>
    <message>
        <source>Say which column holds the day of the contact.</source>
        <translation>請指定哪一欄是聯絡日期。</translation>
    </message>
    <message>
        <source>Say which column holds what the complaint is.</source>
        <translation>請指定哪一欄是投訴內容。</translation>
    </message>
    <message>
        <source>Say which column holds the day on which it was heard.</source>
        <translation>請指定哪一欄是得知投訴的日期。</translation>
    </message>
    <message>
        <source>Say which column holds the day on which the level changed.</source>
        <translation>請指定哪一欄是等級變更日期。</translation>
    </message>
    <message>
        <source>Say which column holds the level before.</source>
        <translation>請指定哪一欄是原等級。</translation>
    </message>
    <message>
        <source>Say which column holds the new level.</source>
        <translation>請指定哪一欄是新等級。</translation>
    </message>
    <message>
        <source>Say which column holds what showed that the level was right.</source>
        <translation>請指定哪一欄是等級依據。</translation>
    </message>
    <message>
        <source>Say which column holds the day that is planned.</source>
        <translation>請指定哪一欄是計劃日期。</translation>
    </message>
    <message>
        <source>Reading the rows</source>
        <translation>正在讀取各列</translation>
    </message>
    <message>
        <source>Writing to the desk: row %1 of about %2</source>
        <translation>正在寫入工作台：第 %1 列，共約 %2 列</translation>
    </message>
    <message>
        <source>Comparing with the customers already here: row %1 of about %2</source>
        <translation>正在與既有客戶比對：第 %1 列，共約 %2 列</translation>
    </message>
    <message>
        <source>The time zone “%1” of this calendar is not known; say which zone it is.</source>
        <translation>無法識別此行事曆的時區「%1」，請指定時區。</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>below its zone</source>
        <translation>低於正常分區</translation>
    </message>
    <message>
        <source>in its zone</source>
        <translation>在正常分區內</translation>
    </message>
    <message>
        <source>above its zone</source>
        <translation>高於正常分區</translation>
    </message>
    <message>
        <source>Contact history, %1</source>
        <translation>聯絡記錄，%1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>截至%1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1（自%2起）</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>關係等級</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>客戶價值</translation>
    </message>
    <message>
        <source>Next check-in</source>
        <translation>下次主動聯絡</translation>
    </message>
    <message>
        <source>Day sheet</source>
        <translation>行程單</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Best hours</source>
        <translation>最佳時段</translation>
    </message>
    <message>
        <source>I promised</source>
        <translation>我承諾</translation>
    </message>
    <message>
        <source>They promised</source>
        <translation>對方承諾</translation>
    </message>
    <message>
        <source>Keep in mind</source>
        <translation>注意事項</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 項</numerusform>
        </translation>
    </message>
    <message>
        <source>If there is time</source>
        <translation>如有時間</translation>
    </message>
    <message numerus="yes">
        <source>%n more customer(s) are due on this day; the sheet has no room for them</source>
        <translation>
            <numerusform>當天另有 %n 位客戶待聯絡，行程單上排不下</numerusform>
        </translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>私人備註</translation>
    </message>
    <message>
        <source>not classed yet</source>
        <translation>尚未定價值</translation>
    </message>
    <message>
        <source>People</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Nobody is named here yet.</source>
        <translation>尚無聯絡人。</translation>
    </message>
    <message>
        <source>left on %1</source>
        <translation>%1離職</translation>
    </message>
    <message>
        <source>%1, now at %2</source>
        <translation>%1，現任職於 %2</translation>
    </message>
    <message>
        <source>Open promises</source>
        <translation>未完成的承諾</translation>
    </message>
    <message>
        <source>Promised to %1</source>
        <translation>對 %1 的承諾</translation>
    </message>
    <message>
        <source>Promised by %1</source>
        <translation>%1 的承諾</translation>
    </message>
    <message>
        <source>No promise is open on either side.</source>
        <translation>雙方都沒有未完成的承諾。</translation>
    </message>
    <message numerus="yes">
        <source>Promises to the customer kept on time in the last %n month(s): %1 of %2</source>
        <translation>
            <numerusform>近 %n 個月準時兌現對客戶的承諾：%1/%2</numerusform>
        </translation>
    </message>
    <message>
        <source>Open complaints</source>
        <translation>未解決的投訴</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自%1起</translation>
    </message>
    <message>
        <source>Contact history: %1</source>
        <translation>聯絡記錄：%1</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目錄</translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation>承諾已兌現</translation>
    </message>
    <message>
        <source>Promise broken</source>
        <translation>承諾已失約</translation>
    </message>
    <message>
        <source>Promise released</source>
        <translation>承諾已解除</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>時間軸</translation>
    </message>
    <message>
        <source>Nothing took place in this period.</source>
        <translation>此期間沒有往來。</translation>
    </message>
    <message>
        <source>from us</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>from the customer</source>
        <translation>客戶方</translation>
    </message>
    <message>
        <source>Heard: %1</source>
        <translation>客戶反饋：%1</translation>
    </message>
    <message>
        <source>Private note:</source>
        <translation>私人備註：</translation>
    </message>
    <message>
        <source>Promised to the customer:</source>
        <translation>對客戶的承諾：</translation>
    </message>
    <message>
        <source>Promised by the customer:</source>
        <translation>客戶的承諾：</translation>
    </message>
    <message>
        <source>Evidence: %1</source>
        <translation>依據：%1</translation>
    </message>
    <message>
        <source>Confirmed by the customer on %1</source>
        <translation>客戶於%1確認</translation>
    </message>
    <message>
        <source>Moved from %1 to %2, agreed on %3</source>
        <translation>由%1改為%2，%3商定</translation>
    </message>
    <message>
        <source>Moved from %1 to %2 on %3, not agreed</source>
        <translation>%3由%1改為%2，未商定</translation>
    </message>
    <message>
        <source>Promise made</source>
        <translation>做出承諾</translation>
    </message>
    <message>
        <source>Answered on %1</source>
        <translation>%1回覆</translation>
    </message>
    <message>
        <source>Complaint solved</source>
        <translation>投訴已解決</translation>
    </message>
    <message>
        <source>%1, opened on %2</source>
        <translation>%1，%2提出</translation>
    </message>
    <message>
        <source>Return %1</source>
        <translation>退貨 %1</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>訂單 %1</translation>
    </message>
    <message>
        <source>delivered on %1</source>
        <translation>%1交貨</translation>
    </message>
    <message>
        <source>Level changed</source>
        <translation>關係等級變更</translation>
    </message>
    <message>
        <source>Compared with what was expected: %1</source>
        <translation>與期望相比：%1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 頁，共 %2 頁</translation>
    </message>
    <message>
        <source>January %1</source>
        <translation>%1年1月</translation>
    </message>
    <message>
        <source>February %1</source>
        <translation>%1年2月</translation>
    </message>
    <message>
        <source>March %1</source>
        <translation>%1年3月</translation>
    </message>
    <message>
        <source>April %1</source>
        <translation>%1年4月</translation>
    </message>
    <message>
        <source>May %1</source>
        <translation>%1年5月</translation>
    </message>
    <message>
        <source>June %1</source>
        <translation>%1年6月</translation>
    </message>
    <message>
        <source>July %1</source>
        <translation>%1年7月</translation>
    </message>
    <message>
        <source>August %1</source>
        <translation>%1年8月</translation>
    </message>
    <message>
        <source>September %1</source>
        <translation>%1年9月</translation>
    </message>
    <message>
        <source>October %1</source>
        <translation>%1年10月</translation>
    </message>
    <message>
        <source>November %1</source>
        <translation>%1年11月</translation>
    </message>
    <message>
        <source>December %1</source>
        <translation>%1年12月</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分鐘</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小時</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小時 %2 分鐘</translation>
    </message>
    <message>
        <source>There is no customer of this name on the desk.</source>
        <translation>工作台中沒有此名稱的客戶。</translation>
    </message>
    <message>
        <source>Several customers have this name.</source>
        <translation>有多位客戶使用此名稱。</translation>
    </message>
    <message>
        <source>Nothing in it tells which customer is meant.</source>
        <translation>無法從內容判斷是哪位客戶。</translation>
    </message>
    <message>
        <source>Several customers may be meant.</source>
        <translation>可能是多位客戶中的一位。</translation>
    </message>
    <message>
        <source>Who has this name has another phone and is somewhere else.</source>
        <translation>同名客戶的電話不同，且在另一地點。</translation>
    </message>
    <message>
        <source>There is no name.</source>
        <translation>缺少名稱。</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>名稱太長。</translation>
    </message>
    <message>
        <source>Its days or hours of contact cannot be.</source>
        <translation>聯絡日期或時段無效。</translation>
    </message>
    <message>
        <source>A contact that is still to come cannot be taken in.</source>
        <translation>尚未發生的聯絡不能匯入。</translation>
    </message>
    <message>
        <source>A contact cannot have lasted that long.</source>
        <translation>聯絡時長不可能這麼長。</translation>
    </message>
    <message>
        <source>It does not say what is promised.</source>
        <translation>未說明承諾了什麼。</translation>
    </message>
    <message>
        <source>A promise cannot have been made on a day still to come.</source>
        <translation>承諾日期不能是未來的日期。</translation>
    </message>
    <message>
        <source>A promise cannot be settled before it is made, or later than today.</source>
        <translation>承諾的了結日期不能早於承諾日期，也不能晚於今天。</translation>
    </message>
    <message>
        <source>It does not say what the complaint is.</source>
        <translation>未說明投訴內容。</translation>
    </message>
    <message>
        <source>A complaint cannot be answered before it is heard, solved before it is answered, or later than today.</source>
        <translation>投訴的回覆日期不能早於得知日期，解決日期不能早於回覆日期，且均不能晚於今天。</translation>
    </message>
    <message>
        <source>A level cannot have changed on a day still to come.</source>
        <translation>等級變更日期不能是未來的日期。</translation>
    </message>
    <message>
        <source>It is the level that the customer had before.</source>
        <translation>新等級與客戶的原等級相同。</translation>
    </message>
    <message>
        <source>It does not say what showed that the level was right.</source>
        <translation>未說明等級合適的依據。</translation>
    </message>
    <message>
        <source>A value does not fit.</source>
        <translation>有內容不符合要求。</translation>
    </message>
    <message>
        <source>What it belongs to is not in the file, or was refused.</source>
        <translation>所屬內容不在檔案中，或未被匯入。</translation>
    </message>
    <message>
        <source>The numbers of the rows have to rise.</source>
        <translation>資料編號須依序遞增。</translation>
    </message>
    <message>
        <source>A promise is written as &quot;TEXT by YYYY-MM-DD&quot;, such as &quot;send the price by 2026-11-24&quot;.</source>
        <translation>承諾須寫成 &quot;TEXT by YYYY-MM-DD&quot;，例如 &quot;send the price by 2026-11-24&quot;。</translation>
    </message>
    <message>
        <source>%1 is not a day of the calendar.</source>
        <translation>%1 不是有效的日期。</translation>
    </message>
    <message>
        <source>Choose between 1 and 52 weeks.</source>
        <translation>請選擇 1 到 52 週。</translation>
    </message>
    <message>
        <source>This check-in is no longer on the desk.</source>
        <translation>這次主動聯絡已不在工作台上。</translation>
    </message>
    <message>
        <source>Say why this check-in is skipped.</source>
        <translation>請說明為何略過這次主動聯絡。</translation>
    </message>
    <message>
        <source>This check-in is no longer open.</source>
        <translation>這次主動聯絡已處理。</translation>
    </message>
    <message>
        <source>%1 is past: choose today or a later day.</source>
        <translation>%1已過，請選擇今天或以後的日期。</translation>
    </message>
    <message>
        <source>The check-in is planned for that time already.</source>
        <translation>主動聯絡已安排在該時間。</translation>
    </message>
    <message>
        <source>This complaint was solved on %1.</source>
        <translation>此投訴已於%1解決。</translation>
    </message>
    <message>
        <source>A complaint can&apos;t have been heard on a day still to come.</source>
        <translation>得知投訴的日期不能是未來的日期。</translation>
    </message>
    <message>
        <source>Say what the complaint is.</source>
        <translation>請填寫投訴內容。</translation>
    </message>
    <message>
        <source>Say how it was solved.</source>
        <translation>請說明如何解決。</translation>
    </message>
    <message>
        <source>This complaint is no longer on the desk.</source>
        <translation>此投訴已不在工作台上。</translation>
    </message>
    <message>
        <source>Choose a day from %1 until today.</source>
        <translation>請選擇%1至今天之間的日期。</translation>
    </message>
    <message>
        <source>This complaint was answered on %1.</source>
        <translation>此投訴已於%1回覆。</translation>
    </message>
    <message>
        <source>Solve the complaint first, then ask whether the customer is satisfied.</source>
        <translation>請先解決投訴，再詢問客戶是否滿意。</translation>
    </message>
    <message>
        <source>This customer is no longer on the desk.</source>
        <translation>此客戶已不在工作台上。</translation>
    </message>
    <message>
        <source>There is no customer called “%1”.</source>
        <translation>沒有名為「%1」的客戶。</translation>
    </message>
    <message>
        <source>“%1” may be several customers: %2.</source>
        <translation>「%1」可能是以下幾位客戶：%2。</translation>
    </message>
    <message>
        <source>Which customer? Give a name.</source>
        <translation>哪位客戶？請填寫名稱。</translation>
    </message>
    <message>
        <source>A weekday is 0 (Monday) to 6 (Sunday).</source>
        <translation>星期須為 0（週一）到 6（週日）。</translation>
    </message>
    <message>
        <source>Say what shows that this level is right.</source>
        <translation>請說明這個等級合適的依據。</translation>
    </message>
    <message>
        <source>A level cannot be set for a day that is still to come.</source>
        <translation>等級不能設在未來的日期。</translation>
    </message>
    <message>
        <source>A customer needs a name.</source>
        <translation>請填寫客戶名稱。</translation>
    </message>
    <message>
        <source>A customer cannot have come on a day that is still to come.</source>
        <translation>成為客戶的日期不能是未來的日期。</translation>
    </message>
    <message>
        <source>The next check-in cannot lie in the past.</source>
        <translation>下次主動聯絡不能是過去的日期。</translation>
    </message>
    <message>
        <source>Whose title or phone is it? Give the person&apos;s name.</source>
        <translation>這是誰的職稱或電話？請填寫聯絡人姓名。</translation>
    </message>
    <message>
        <source>The longest interval cannot be shorter than the ideal one.</source>
        <translation>最長間隔不能短於理想間隔。</translation>
    </message>
    <message>
        <source>A time of day is 00:00 to 23:59.</source>
        <translation>時間須在 00:00 到 23:59 之間。</translation>
    </message>
    <message>
        <source>The hours must end after they begin.</source>
        <translation>結束時間須晚於開始時間。</translation>
    </message>
    <message>
        <source>A customer is a firm or a person, not “%1”.</source>
        <translation>客戶須為公司或個人，不能是「%1」。</translation>
    </message>
    <message>
        <source>An interval is 1 to 3,650 days.</source>
        <translation>間隔須為 1 到 3,650 天。</translation>
    </message>
    <message>
        <source>An invented desk needs at least one customer, and no fewer than 0 contacts.</source>
        <translation>虛構的工作台至少需要一位客戶，聯絡次數不能少於 0。</translation>
    </message>
    <message>
        <source>This desk has customers already; invented ones never go beside real ones.</source>
        <translation>工作台中已有客戶；虛構客戶不會與真實客戶並存。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>沒有可復原的操作。</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>沒有可重做的操作。</translation>
    </message>
    <message>
        <source>This contact is no longer on the desk.</source>
        <translation>此聯絡記錄已不在工作台上。</translation>
    </message>
    <message>
        <source>A contact that is still to come cannot be logged: plan a check-in.</source>
        <translation>尚未發生的聯絡不能記錄：請安排主動聯絡。</translation>
    </message>
    <message>
        <source>Write what was said, if only in a word.</source>
        <translation>請填寫談話內容，哪怕只有一句。</translation>
    </message>
    <message>
        <source>A contact lasts 0 to 6,000 minutes.</source>
        <translation>聯絡時長須為 0 到 6,000 分鐘。</translation>
    </message>
    <message>
        <source>Choose the next check-in, or say why there is none.</source>
        <translation>請選擇下次主動聯絡的日期，或說明為何不安排。</translation>
    </message>
    <message>
        <source>Write what was promised.</source>
        <translation>請填寫承諾內容。</translation>
    </message>
    <message>
        <source>A promise cannot be due before it is made.</source>
        <translation>承諾的到期日不能早於承諾日期。</translation>
    </message>
    <message>
        <source>An order is a purchase or a return.</source>
        <translation>訂單須為採購或退貨。</translation>
    </message>
    <message>
        <source>The day of the order is still to come.</source>
        <translation>訂購日期不能是未來的日期。</translation>
    </message>
    <message>
        <source>An order can&apos;t be delivered before it was placed.</source>
        <translation>交貨日期不能早於訂購日期。</translation>
    </message>
    <message>
        <source>The quantity is not a number.</source>
        <translation>數量不是數字。</translation>
    </message>
    <message>
        <source>The amount is too large.</source>
        <translation>金額過大。</translation>
    </message>
    <message>
        <source>A person needs a name.</source>
        <translation>請填寫聯絡人姓名。</translation>
    </message>
    <message>
        <source>A post cannot end before it began.</source>
        <translation>任職結束日期不能早於開始日期。</translation>
    </message>
    <message>
        <source>They are still there: write it down once they have left.</source>
        <translation>此聯絡人仍在職：請在離職後再登記。</translation>
    </message>
    <message>
        <source>This person is no longer on the desk.</source>
        <translation>此聯絡人已不在工作台上。</translation>
    </message>
    <message>
        <source>A birthday cannot lie in the future.</source>
        <translation>生日不能是未來的日期。</translation>
    </message>
    <message>
        <source>There is no such day in any year.</source>
        <translation>任何年份都沒有這一天。</translation>
    </message>
    <message>
        <source>A birthday is written down with its year or without it.</source>
        <translation>生日請只填一種：含年份或不含年份。</translation>
    </message>
    <message>
        <source>%1 left this post on %2 already.</source>
        <translation>%1 已於%2離開此職位。</translation>
    </message>
    <message>
        <source>The hour must lie within one day.</source>
        <translation>時間須在一天之內。</translation>
    </message>
    <message>
        <source>Say what is promised.</source>
        <translation>請填寫承諾內容。</translation>
    </message>
    <message>
        <source>A promise can&apos;t have been made on a day still to come (%1).</source>
        <translation>承諾日期不能是未來的日期（%1）。</translation>
    </message>
    <message>
        <source>A promise made on %1 can&apos;t be due before, on %2.</source>
        <translation>承諾於%1做出，到期日不能早於該日（%2）。</translation>
    </message>
    <message>
        <source>This promise is no longer on the desk.</source>
        <translation>此承諾已不在工作台上。</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>請說明原因。</translation>
    </message>
    <message>
        <source>The customer&apos;s own promise needs no confirming.</source>
        <translation>客戶自己的承諾無需確認。</translation>
    </message>
    <message>
        <source>Choose a day from %1, when it was kept, until today.</source>
        <translation>請選擇兌現日（%1）至今天之間的日期。</translation>
    </message>
    <message>
        <source>Only a promise that was kept can be confirmed.</source>
        <translation>只有已兌現的承諾才能確認。</translation>
    </message>
    <message>
        <source>Say on which day the customer confirmed it.</source>
        <translation>請填寫客戶確認的日期。</translation>
    </message>
    <message>
        <source>Choose a moment still to come.</source>
        <translation>請選擇未來的時間。</translation>
    </message>
    <message>
        <source>This is settled: there is nothing left to be reminded of.</source>
        <translation>已了結，無需再提醒。</translation>
    </message>
    <message>
        <source>This is no longer on the desk.</source>
        <translation>此項已不在工作台上。</translation>
    </message>
    <message>
        <source>The working day has to end after it begins.</source>
        <translation>下班時間須晚於上班時間。</translation>
    </message>
    <message>
        <source>Give both intervals, the ideal and the longest, or neither.</source>
        <translation>理想間隔與最長間隔須同時填寫，或都不填。</translation>
    </message>
    <message>
        <source>The lowest level of a zone cannot stand above its highest.</source>
        <translation>分區的最低等級不能高於最高等級。</translation>
    </message>
    <message>
        <source>“%1” cannot be set so: %2.</source>
        <translation>無法這樣設定「%1」：%2。</translation>
    </message>
    <message>
        <source>Say why it may rest.</source>
        <translation>請說明為何可以擱置。</translation>
    </message>
    <message>
        <source>Choose a day to come.</source>
        <translation>請選擇未來的日期。</translation>
    </message>
    <message>
        <source>Say why there is no next step.</source>
        <translation>請說明為何沒有下一步。</translation>
    </message>
    <message>
        <source>This person is not known at this customer.</source>
        <translation>此客戶沒有這位聯絡人。</translation>
    </message>
    <message>
        <source>There is no such step in the history.</source>
        <translation>記錄中沒有這一步操作。</translation>
    </message>
    <message>
        <source>This was undone already.</source>
        <translation>此操作已復原。</translation>
    </message>
    <message>
        <source>What this wrote was deleted for good, so it can no longer be undone.</source>
        <translation>此操作寫入的內容已永久刪除，無法再復原。</translation>
    </message>
    <message>
        <source>What this wrote was deleted for good, so it can no longer be done again.</source>
        <translation>此操作寫入的內容已永久刪除，無法再重做。</translation>
    </message>
    <message>
        <source>This cannot be done again: the desk has changed since.</source>
        <translation>無法重做：工作台此後已有變更。</translation>
    </message>
    <message numerus="yes">
        <source>%n later change(s) built on this. Undo that first.</source>
        <translation>
            <numerusform>後續有 %n 項變更以此為基礎。請先復原這些變更。</numerusform>
        </translation>
    </message>
    <message>
        <source>Something later builds on this. Undo that first.</source>
        <translation>之後的操作以此為基礎，請先復原之後的操作。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The text may be at most %1 characters long; this is %2.</source>
        <translation>文字最多 %1 個字元，目前有 %2 個。</translation>
    </message>
    <message>
        <source>No public holidays are known for the country “%1”.</source>
        <translation>沒有國家/地區「%1」的國定假日資料。</translation>
    </message>
    <message>
        <source>No public holidays are known for “%1” in “%2”.</source>
        <translation>沒有「%2」中「%1」的國定假日資料。</translation>
    </message>
    <message>
        <source>There is not enough memory for this. Nothing was changed; close other programs, or take less at a time, and try again.</source>
        <translation>記憶體不足。未作任何變更；請關閉其他程式，或減少每次處理的數量後再試。</translation>
    </message>
    <message>
        <source>an Excel workbook or another ZIP archive</source>
        <translation>Excel 活頁簿或其他 ZIP 壓縮檔</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>PDF 檔案</translation>
    </message>
    <message>
        <source>a compressed file</source>
        <translation>壓縮檔</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>程式</translation>
    </message>
    <message>
        <source>a vCard file</source>
        <translation>vCard 檔案</translation>
    </message>
    <message>
        <source>an LDIF file</source>
        <translation>LDIF 檔案</translation>
    </message>
    <message>
        <source>a calendar</source>
        <translation>行事曆檔案</translation>
    </message>
    <message>
        <source>a JSON file</source>
        <translation>JSON 檔案</translation>
    </message>
    <message>
        <source>a dump of a database</source>
        <translation>資料庫傾印檔</translation>
    </message>
    <message>
        <source>“%1” is %2. Save the list as CSV or as an Excel workbook, and import that file.</source>
        <translation>「%1」無法匯入（類型：%2）。請將清單另存為 CSV 或 Excel 活頁簿後再匯入。</translation>
    </message>
    <message>
        <source>“%1” is a database, perhaps a desk or a backup of one. Such a file is not imported: restoring puts it in the place of the desk that is open.</source>
        <translation>「%1」是資料庫，可能是工作台或其備份。此類檔案不能匯入，但可以還原：還原後會取代目前開啟的工作台。</translation>
    </message>
    <message>
        <source>“%1” is a picture. Drop it on the page of the customer whose photo it is; lists come from CSV, Excel, vCard and calendar files.</source>
        <translation>「%1」是圖片。如果是客戶的照片，請拖放到此客戶的頁面；清單可從 CSV、Excel、vCard 和行事曆檔案匯入。</translation>
    </message>
    <message>
        <source>“%1” is a folder; choose a file in it.</source>
        <translation>「%1」是資料夾，請選擇其中的檔案。</translation>
    </message>
    <message>
        <source>“%1” is a database in use: a desk that is open. What stands in it need not be imported.</source>
        <translation>「%1」是使用中的資料庫，也就是已開啟的工作台。其中的內容無需匯入。</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>網頁</translation>
    </message>
    <message>
        <source>an empty ZIP archive</source>
        <translation>空的 ZIP 壓縮檔</translation>
    </message>
    <message>
        <source>an XML file</source>
        <translation>XML 檔案</translation>
    </message>
    <message>
        <source>Line %1 has more than %2 million characters; this is not a table.</source>
        <translation>第 %1 行超過 %2 百萬個字元，這不是表格。</translation>
    </message>
    <message>
        <source>A quotation mark in line %1 (noticed in line %2) is not closed, so that the cells cannot be told apart. Nothing was imported; correct the line and try again.</source>
        <translation>第 %1 行的引號未成對（在第 %2 行發現），無法區分各儲存格。未匯入任何內容；請更正該行後再試一次。</translation>
    </message>
    <message>
        <source>“%1” cannot separate cells: one character is needed.</source>
        <translation>「%1」不能作為分隔符號：須為一個字元。</translation>
    </message>
    <message>
        <source>“%1” has %2 columns; a list may have at most %3.</source>
        <translation>「%1」有 %2 欄；清單最多 %3 欄。</translation>
    </message>
    <message>
        <source>“%1” has nothing in its first %2 lines.</source>
        <translation>「%1」的前 %2 行沒有任何內容。</translation>
    </message>
    <message>
        <source>Line %1 has more than %2 cells.</source>
        <translation>第 %1 行的儲存格超過 %2 個。</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>檔案「%1」不存在。</translation>
    </message>
    <message>
        <source>the line %1 is too long</source>
        <translation>第 %1 行太長</translation>
    </message>
    <message numerus="yes">
        <source>it has more than %n line(s)</source>
        <translation>
            <numerusform>此項目超過 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>it begins and never ends</source>
        <translation>此項目不完整，沒有結尾</translation>
    </message>
    <message>
        <source>“%1” has more than %2 entries. Save a shorter time of it and import that file.</source>
        <translation>「%1」的項目超過 %2 個。請儲存較短期間的行事曆後再匯入。</translation>
    </message>
    <message>
        <source>“%1” is not a plain file.</source>
        <translation>「%1」不是一般檔案。</translation>
    </message>
    <message>
        <source>“%1” is a database (perhaps a desk), not a calendar.</source>
        <translation>「%1」是資料庫（可能是工作台），不是行事曆檔案。</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>「%1」是空的。</translation>
    </message>
    <message>
        <source>“%1” has %2 MiB; a calendar may have %3. Save a shorter time of it and import that file.</source>
        <translation>「%1」大小為 %2 MiB，行事曆檔案最多 %3 MiB。請儲存較短期間的行事曆後再匯入。</translation>
    </message>
    <message>
        <source>“%1” is not a calendar: it does not begin as one.</source>
        <translation>「%1」不是行事曆檔案：開頭不符合行事曆格式。</translation>
    </message>
    <message>
        <source>“%1” has more than %2 lines.</source>
        <translation>「%1」超過 %2 行。</translation>
    </message>
    <message>
        <source>“%1” leaves out, or adds, more than %2 days of what repeats. Save a shorter time of it and import that file.</source>
        <translation>「%1」中重複項目排除或增補的日期超過 %2 天。請儲存較短的時段，再匯入該檔案。</translation>
    </message>
    <message>
        <source>“%1” is nested too deeply; no calendar is written like this.</source>
        <translation>「%1」巢狀層數過多，不是正常的行事曆檔案。</translation>
    </message>
    <message>
        <source>A quotation mark in line %1 is not closed, so that the cells cannot be told apart. Nothing was imported; correct the line and try again.</source>
        <translation>第 %1 行的引號未成對，無法區分各儲存格。未匯入任何內容；請更正該行後再試一次。</translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>the file holds more repetitions than are followed</source>
        <translation>檔案中的重複規則過多，無法全部處理</translation>
    </message>
    <message numerus="yes">
        <source>left out, as of what repeats the next time alone comes in: %n other date(s)</source>
        <translation>
            <numerusform>重複行程只匯入下一次，其餘 %n 個日期未匯入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>taken as done, where the customer is known: %n past event(s)</source>
        <translation>
            <numerusform>%n 項行程已過去，能確定客戶的以已完成匯入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>taken as your own time: %n time(s) without a time zone</source>
        <translation>
            <numerusform>%n 個時間未註明時區，已依您所在的時區處理</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” holds no events and no to-dos.</source>
        <translation>「%1」中沒有行程，也沒有待辦事項。</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>無法讀取「%1」：%2。</translation>
    </message>
    <message>
        <source>“%1” is not text in the encoding %2.</source>
        <translation>「%1」不是 %2 編碼的文字。</translation>
    </message>
    <message>
        <source>From line %1 on no contact ends for %2 lines; this is not a list of contacts.</source>
        <translation>從第 %1 行起，連續 %2 行沒有出現聯絡人的結尾，這不是通訊錄。</translation>
    </message>
    <message>
        <source>“%1” is not a text file; save the list as CSV and import that.</source>
        <translation>「%1」不是文字檔；請將清單另存為 CSV 後再匯入。</translation>
    </message>
    <message>
        <source>“%1” is not an encoding that can be read; try one of %2.</source>
        <translation>「%1」不是可讀取的編碼；請試用下列之一：%2。</translation>
    </message>
    <message>
        <source>%1 is there already. --force replaces it.</source>
        <translation>%1 已存在。使用 --force 可取代。</translation>
    </message>
    <message>
        <source>%1 is a folder. Name a file in it.</source>
        <translation>%1 是資料夾。請指定其中的檔名。</translation>
    </message>
    <message>
        <source>%1 belongs to the desk itself. Choose another name.</source>
        <translation>%1 屬於工作台本身。請換個名稱。</translation>
    </message>
    <message>
        <source>The second folder for backups, %1, is not there.</source>
        <translation>第二個備份資料夾 %1 不存在。</translation>
    </message>
    <message>
        <source>What this belongs to is no longer on the desk.</source>
        <translation>所屬的項目已不在工作台上。</translation>
    </message>
    <message>
        <source>%1 lies on a network (%2). Where the connection breaks while it is saved, or two computers open it at once, it may be damaged. It is saved with more care there, and more slowly.</source>
        <translation>%1 位於網路上（%2）。儲存時連線中斷，或兩台電腦同時開啟，都可能損壞它。在那裡會更謹慎地儲存，也會更慢。</translation>
    </message>
    <message>
        <source>%1 lies in “%2”, a folder that a service keeps in step. The service may take it away half saved, or bring back an older one, and two computers that write to it make two desks of it.</source>
        <translation>%1 位於由雲端服務同步的資料夾「%2」中。服務可能取走儲存到一半的檔案，或帶回舊版本；兩台電腦都寫入時會變成兩個工作台。</translation>
    </message>
    <message>
        <source>%1 is there already. Choose another name.</source>
        <translation>%1 已存在。請換個名稱。</translation>
    </message>
    <message>
        <source>Name: %1</source>
        <translation>名稱：%1</translation>
    </message>
    <message>
        <source>Level: %1</source>
        <translation>關係等級：%1</translation>
    </message>
    <message>
        <source>Class: %1</source>
        <translation>客戶價值：%1</translation>
    </message>
    <message>
        <source>Industry: %1</source>
        <translation>產業：%1</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>地址：%1</translation>
    </message>
    <message>
        <source>City: %1</source>
        <translation>城市：%1</translation>
    </message>
    <message>
        <source>Region: %1</source>
        <translation>縣市/地區：%1</translation>
    </message>
    <message>
        <source>Postcode: %1</source>
        <translation>郵遞區號：%1</translation>
    </message>
    <message>
        <source>Country: %1</source>
        <translation>國家/地區：%1</translation>
    </message>
    <message>
        <source>Channel: %1</source>
        <translation>管道：%1</translation>
    </message>
    <message>
        <source>Days between contacts: %1</source>
        <translation>聯絡間隔（天）：%1</translation>
    </message>
    <message>
        <source>Days between contacts at the longest: %1</source>
        <translation>最長間隔（天）：%1</translation>
    </message>
    <message>
        <source>Reached from: %1</source>
        <translation>可聯絡時間（起）：%1</translation>
    </message>
    <message>
        <source>Reached until: %1</source>
        <translation>可聯絡時間（迄）：%1</translation>
    </message>
    <message>
        <source>Preferred weekdays: %1</source>
        <translation>方便聯絡的日子：%1</translation>
    </message>
    <message>
        <source>Evidence for the level: %1</source>
        <translation>等級依據：%1</translation>
    </message>
    <message>
        <source>Why no next step: %1</source>
        <translation>沒有下一步的原因：%1</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>週一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>週二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>週三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>週四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>週六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>週日</translation>
    </message>
    <message>
        <source>Photo of %1: left out, as there was one already</source>
        <translation>%1 的照片：已有照片，此張未保留</translation>
    </message>
    <message>
        <source>Choose two customers: one cannot be merged with itself.</source>
        <translation>請選擇兩位客戶：客戶不能與自身合併。</translation>
    </message>
    <message>
        <source>A sample customer is merged with sample customers alone.</source>
        <translation>範例客戶只能與範例客戶合併。</translation>
    </message>
    <message>
        <source>Use %1 signs or more. A few words are easy to keep in mind.</source>
        <translation>請至少使用 %1 個字元。幾個詞連在一起方便記憶。</translation>
    </message>
    <message>
        <source>There is no way to reach somebody by “%1”.</source>
        <translation>沒有「%1」這種聯絡方式。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>無法寫入 %1：%2。</translation>
    </message>
    <message>
        <source>The desk holds sample data. Remove it first, then begin with your own customers.</source>
        <translation>工作台中有範例資料。請先移除，再輸入您自己的客戶。</translation>
    </message>
    <message>
        <source>“%1” belongs to “%2”, which lies in the trash itself.</source>
        <translation>「%1」屬於「%2」，後者也在資源回收筒中。</translation>
    </message>
    <message>
        <source>This is no longer in the trash.</source>
        <translation>此項已不在資源回收筒中。</translation>
    </message>
    <message>
        <source>A change of encryption was cut short. Your desk is whole, and not encrypted.</source>
        <translation>變更加密時中斷。您的工作台完好，未加密。</translation>
    </message>
    <message>
        <source>%1 is damaged: a copy of it is not whole (%2). Earlier backups are kept.</source>
        <translation>%1 已損壞：其複本不完整（%2）。先前的備份仍保留。</translation>
    </message>
    <message>
        <source>There is no room for a backup in %1. Make room on that disk.</source>
        <translation>%1 空間不足，無法存放備份。請清出該磁碟的空間。</translation>
    </message>
    <message>
        <source>%1 is no desk any more.</source>
        <translation>%1 已不再是工作台。</translation>
    </message>
    <message>
        <source>The backup %1 is no longer as it was made: its disk is damaged.</source>
        <translation>備份 %1 已與建立時不同：所在磁碟已損壞。</translation>
    </message>
    <message>
        <source>No backup can be written to %1: %2.</source>
        <translation>無法將備份寫入 %1：%2。</translation>
    </message>
    <message>
        <source>No backup of %1 could be made: %2.</source>
        <translation>無法備份 %1：%2。</translation>
    </message>
    <message>
        <source>What was written to %1 is not what was read there again.</source>
        <translation>寫入 %1 的內容與讀回的內容不一致。</translation>
    </message>
    <message>
        <source>%1 is damaged: %2.</source>
        <translation>%1 已損壞：%2。</translation>
    </message>
    <message>
        <source>%1 is being written by another program; try again.</source>
        <translation>其他程式正在寫入 %1，請再試一次。</translation>
    </message>
    <message>
        <source>The desk is damaged: “%1” stands where it has no meaning. Check the desk.</source>
        <translation>工作台已損壞：「%1」出現在不應有的位置。請檢查工作台。</translation>
    </message>
    <message>
        <source>%1 is still being written to. Nothing was changed; try again.</source>
        <translation>%1 仍在寫入中。未作任何變更，請再試一次。</translation>
    </message>
    <message>
        <source>%1 cannot be read just now: look whether this was saved before you save it again.</source>
        <translation>暫時無法讀取 %1：再次儲存前，請先確認剛才的內容是否已儲存。</translation>
    </message>
    <message>
        <source>%1 is encrypted already.</source>
        <translation>%1 已加密，無需再次加密。</translation>
    </message>
    <message>
        <source>There is no desk at %1, only its key file. Put the desk back from a backup.</source>
        <translation>%1 沒有工作台，只有其金鑰檔案。請用備份還原工作台。</translation>
    </message>
    <message>
        <source>%1 is open in another program. Close that, and try again.</source>
        <translation>%1 正在其他程式中開啟。請關閉該程式後再試一次。</translation>
    </message>
    <message>
        <source>A copy cannot be made at %1: %2.</source>
        <translation>無法在 %1 建立複本：%2。</translation>
    </message>
    <message>
        <source>%1 cannot be replaced: %2. It is as it was.</source>
        <translation>無法取代 %1：%2。檔案維持原狀。</translation>
    </message>
    <message>
        <source>%1 could not be copied whole. It was not changed.</source>
        <translation>未能完整複製 %1，原檔案未變更。</translation>
    </message>
    <message>
        <source>%1 could not be read or written: %2. Nothing was changed.</source>
        <translation>未能讀寫 %1：%2。未作任何變更。</translation>
    </message>
    <message>
        <source>%1 is not a desk (nor any database); it was not touched. An encrypted desk needs its key file.</source>
        <translation>%1 不是工作台（也不是資料庫）；檔案未變動。加密的工作台需要其金鑰檔案。</translation>
    </message>
    <message>
        <source>Encryption is not installed here. Install it with: pip install &apos;salesdesk[encryption]&apos;</source>
        <translation>這裡尚未安裝加密功能。安裝指令：pip install &apos;salesdesk[encryption]&apos;</translation>
    </message>
    <message>
        <source>%1 is being written by another program. Nothing was changed; try again.</source>
        <translation>其他程式正在寫入 %1。未作任何變更，請再試一次。</translation>
    </message>
    <message>
        <source>The disk is full: nothing was saved to %1. Make room and save again.</source>
        <translation>磁碟已滿，未儲存至 %1。請清出空間後再儲存。</translation>
    </message>
    <message>
        <source>%1 cannot be written to: it is read-only. Nothing was saved.</source>
        <translation>%1 是唯讀的，無法寫入。未儲存任何內容。</translation>
    </message>
    <message>
        <source>%1 cannot be opened. Is its folder there, and may you read and write in it?</source>
        <translation>無法開啟 %1。請確認其資料夾存在，且您有讀寫權限。</translation>
    </message>
    <message>
        <source>%1 is damaged: text in it cannot be read.</source>
        <translation>%1 已損壞：其中的文字無法讀取。</translation>
    </message>
    <message>
        <source>%1 cannot be %2: %3.</source>
        <translation>%1 不能設為 %2：%3。</translation>
    </message>
    <message>
        <source>%1 cannot be so large a number.</source>
        <translation>%1 的數值過大。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring did not keep it. The passphrase opens the desk as before.</source>
        <translation>系統鑰匙圈未能記住密碼。仍可用密碼開啟工作台。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring cannot remember it here (%1). The passphrase opens the desk as before.</source>
        <translation>系統鑰匙圈無法在此記住密碼（%1）。仍可用密碼開啟工作台。</translation>
    </message>
    <message>
        <source>The key file %1 was written by a newer SalesDesk. Update the program.</source>
        <translation>金鑰檔案 %1 由較新版本的 SalesDesk 寫入。請更新程式。</translation>
    </message>
    <message>
        <source>This is not the passphrase of this desk. Nothing was opened; try again.</source>
        <translation>這不是此工作台的密碼。未開啟任何內容，請再試一次。</translation>
    </message>
    <message>
        <source>There is a slip in this recovery code. It has seven groups of four signs; compare each.</source>
        <translation>復原碼有誤。復原碼共七組，每組四個字元，請逐組核對。</translation>
    </message>
    <message>
        <source>This is the recovery code of another desk, or one that was replaced.</source>
        <translation>這是另一個工作台的復原碼，或已被取代的舊復原碼。</translation>
    </message>
    <message>
        <source>The key file %1 is missing. Put it back from beside a backup: the desk opens with it alone.</source>
        <translation>缺少金鑰檔案 %1。請從備份旁取回：沒有它就無法開啟工作台。</translation>
    </message>
    <message>
        <source>The key file %1 cannot be read: %2.</source>
        <translation>無法讀取金鑰檔案 %1：%2。</translation>
    </message>
    <message>
        <source>The key file %1 is damaged. Nothing was changed: put it back from beside a backup.</source>
        <translation>金鑰檔案 %1 已損壞。未作任何變更：請從備份旁取回此檔案。</translation>
    </message>
    <message>
        <source>The key file %1 cannot be written: %2. Nothing was changed.</source>
        <translation>無法寫入金鑰檔案 %1：%2。未作任何變更。</translation>
    </message>
    <message>
        <source>%1 was written by an earlier SalesDesk and lies in a folder that may only be read. Copy it to a folder of your own and ask there.</source>
        <translation>%1 由較早版本的 SalesDesk 寫入，且所在資料夾為唯讀。請將其複製到您自己的資料夾，再從那裡開啟。</translation>
    </message>
    <message>
        <source>%1 is a folder, not a desk.</source>
        <translation>%1 是資料夾，不是工作台。</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 不是檔案。</translation>
    </message>
    <message>
        <source>%1 is empty, not a desk; it was not touched.</source>
        <translation>%1 是空檔案，不是工作台；檔案未變動。</translation>
    </message>
    <message>
        <source>%1 is encrypted: it opens with its passphrase alone.</source>
        <translation>%1 已加密，只能以其密碼開啟。</translation>
    </message>
    <message>
        <source>There is no desk at %1, only the log of one. Put the desk back from a backup.</source>
        <translation>%1 處沒有工作台，只有它的日誌。請從備份還原工作台。</translation>
    </message>
    <message>
        <source>%1 carries commands that are not SalesDesk&apos;s (%2). It was not opened; its rows alone can be saved into a new desk.</source>
        <translation>%1 含有不屬於 SalesDesk 的指令（%2），因此未開啟；只能將其中的資料救回到新的工作台。</translation>
    </message>
    <message>
        <source>%1 is another program&apos;s database, not a SalesDesk desk; it was not touched.</source>
        <translation>%1 是其他程式的資料庫，不是 SalesDesk 工作台；檔案未變動。</translation>
    </message>
    <message>
        <source>%1 was written by a newer SalesDesk. Update the program to open it.</source>
        <translation>%1 由較新版本的 SalesDesk 寫入。請更新程式後再開啟。</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2.</source>
        <translation>無法開啟 %1：%2。</translation>
    </message>
    <message>
        <source>%1 does not open with its key file: its beginning is damaged, or the key file is another desk&apos;s. Neither was touched; take both from one backup.</source>
        <translation>%1 無法以其金鑰檔案開啟：檔案開頭已損壞，或金鑰檔案屬於其他工作台。兩者皆未變動；請從同一個備份中取回這兩個檔案。</translation>
    </message>
    <message>
        <source>A desk cannot be made at %1: %2.</source>
        <translation>無法在 %1 建立工作台：%2。</translation>
    </message>
    <message>
        <source>%1 is a link to %2, which is not there.</source>
        <translation>%1 是連結，其指向的 %2 不存在。</translation>
    </message>
    <message numerus="yes">
        <source>%n of the backups could not be encrypted, the first because: %1</source>
        <translation>
            <numerusform>%n 個備份未能加密，第一個的原因：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be encrypted: %2.</source>
        <translation>未能加密 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is not as SalesDesk writes its desks (%2), and was not restored. “salesdesk salvage” saves its rows alone.</source>
        <translation>%1 與 SalesDesk 寫入的工作台不符（%2），未還原。「salesdesk salvage」可僅救回其中的資料。</translation>
    </message>
    <message>
        <source>%1 is damaged: %2. “salesdesk salvage” saves what can be read of it.</source>
        <translation>%1 已損壞：%2。「salesdesk salvage」可救回其中可讀的資料。</translation>
    </message>
    <message>
        <source>%1 could not be read whole.</source>
        <translation>未能完整讀取 %1。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>檔案 %1 不存在。</translation>
    </message>
    <message>
        <source>%1 is empty, not a desk.</source>
        <translation>%1 是空檔案，不是工作台。</translation>
    </message>
    <message>
        <source>%1 is another program&apos;s database, not a SalesDesk desk.</source>
        <translation>%1 是其他程式的資料庫，不是 SalesDesk 工作台。</translation>
    </message>
    <message>
        <source>%1 was written by a newer SalesDesk. Update the program to restore it.</source>
        <translation>%1 由較新版本的 SalesDesk 寫入。請更新程式後再還原。</translation>
    </message>
    <message>
        <source>%1 is the desk itself. Choose a backup.</source>
        <translation>%1 就是工作台本身。請選擇備份。</translation>
    </message>
    <message>
        <source>%1 could not be restored: %2. The desk is as it was.</source>
        <translation>未能還原 %1：%2。工作台維持原狀。</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Nothing can be read of %1.</source>
        <translation>無法從 %1 讀出任何內容。</translation>
    </message>
    <message>
        <source>This is no longer on the desk (%1 %2).</source>
        <translation>此項已不在工作台上（%1 %2）。</translation>
    </message>
    <message>
        <source>%1 could not be brought up to %2; it is as it was. Reason: %3.</source>
        <translation>%1 未能升級到 %2，已維持原狀。原因：%3。</translation>
    </message>
    <message>
        <source>%1 was written to meanwhile; it was not migrated. Try again.</source>
        <translation>%1 在此期間被寫入，未能升級。請再試一次。</translation>
    </message>
    <message>
        <source>%1 cannot be replaced: %2.</source>
        <translation>無法取代 %1：%2。</translation>
    </message>
    <message>
        <source>it was told already</source>
        <translation>已提示過</translation>
    </message>
    <message>
        <source>Another SalesDesk has %1 open and does not answer.</source>
        <translation>另一個 SalesDesk 已開啟 %1，但沒有回應。</translation>
    </message>
    <message>
        <source>%1 cannot be locked: neither %2 nor %3 can be written.</source>
        <translation>無法鎖定 %1：%2 和 %3 皆無法寫入。</translation>
    </message>
    <message>
        <source>the desk was left locked</source>
        <translation>工作台仍處於鎖定狀態</translation>
    </message>
    <message>
        <source>“%1” belongs to the desk. Choose another name or folder.</source>
        <translation>「%1」屬於工作台。請選擇其他名稱或資料夾。</translation>
    </message>
    <message>
        <source>“%1” is a folder. Choose a file name in it.</source>
        <translation>「%1」是資料夾。請指定其中的檔名。</translation>
    </message>
    <message>
        <source>There is no folder “%1”. Choose another name or folder.</source>
        <translation>資料夾「%1」不存在。請選擇其他名稱或資料夾。</translation>
    </message>
    <message>
        <source>“%1” is not a plain file. Choose another name or folder.</source>
        <translation>「%1」不是一般檔案。請選擇其他名稱或資料夾。</translation>
    </message>
    <message>
        <source>“%1” may only be read. Choose another name or folder.</source>
        <translation>「%1」為唯讀。請選擇其他名稱或資料夾。</translation>
    </message>
    <message>
        <source>“%1” cannot be written (%2). Choose another name or folder.</source>
        <translation>無法寫入「%1」（%2）。請選擇其他名稱或資料夾。</translation>
    </message>
    <message>
        <source>The disk is full: “%1” was not written. Make room and try again.</source>
        <translation>磁碟已滿，「%1」未寫入。請清出空間後再試。</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>名稱相同</translation>
    </message>
    <message>
        <source>same name in Simplified and Traditional characters</source>
        <translation>名稱相同（僅繁簡寫法不同）</translation>
    </message>
    <message>
        <source>same name but for the legal form</source>
        <translation>名稱相同（僅公司形式不同）</translation>
    </message>
    <message>
        <source>same name but for the place</source>
        <translation>名稱相同（僅地名部分不同）</translation>
    </message>
    <message>
        <source>same name at another place</source>
        <translation>名稱相同（所在地不同）</translation>
    </message>
    <message>
        <source>same name in pinyin: %1</source>
        <translation>名稱拼音相同：%1</translation>
    </message>
    <message>
        <source>names alike by %1 %</source>
        <translation>名稱相似度 %1 %</translation>
    </message>
    <message>
        <source>one name begins with the other</source>
        <translation>一個名稱是另一個的開頭部分</translation>
    </message>
    <message>
        <source>same phone ending %1</source>
        <translation>電話相同（末碼 %1）</translation>
    </message>
    <message>
        <source>same e-mail: %1</source>
        <translation>電子郵件相同：%1</translation>
    </message>
    <message>
        <source>same WeChat name: %1</source>
        <translation>微信號相同：%1</translation>
    </message>
    <message>
        <source>e-mail at the same firm: %1</source>
        <translation>電子郵件同屬一家公司：%1</translation>
    </message>
    <message>
        <source>same website: %1</source>
        <translation>網站相同：%1</translation>
    </message>
    <message>
        <source>both in %1</source>
        <translation>都在 %1</translation>
    </message>
    <message>
        <source>it has no date</source>
        <translation>沒有日期</translation>
    </message>
    <message>
        <source>SalesDesk: check-ins and promises</source>
        <translation>SalesDesk：主動聯絡與承諾</translation>
    </message>
    <message>
        <source>SalesDesk: check-ins and promises of %1</source>
        <translation>SalesDesk：%1 的主動聯絡與承諾</translation>
    </message>
    <message>
        <source>Check-in: %1 – %2</source>
        <translation>主動聯絡：%1 – %2</translation>
    </message>
    <message>
        <source>Promised to %1: %2</source>
        <translation>對 %1 的承諾：%2</translation>
    </message>
    <message>
        <source>%1 promised: %2</source>
        <translation>%1 承諾：%2</translation>
    </message>
    <message>
        <source>With: %1</source>
        <translation>聯絡人：%1</translation>
    </message>
    <message>
        <source>Call: %1</source>
        <translation>電話：%1</translation>
    </message>
    <message>
        <source>WeChat: %1</source>
        <translation>微信：%1</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>Promised on %1</source>
        <translation>承諾日期：%1</translation>
    </message>
    <message>
        <source>“%1” was changed so that it cannot be read</source>
        <translation>「%1」已遭修改，無法讀取</translation>
    </message>
    <message>
        <source>it repeats more often than once a day</source>
        <translation>重複頻率高於每天一次</translation>
    </message>
    <message>
        <source>its repetition “%1” is not understood</source>
        <translation>無法識別重複規則「%1」</translation>
    </message>
    <message numerus="yes">
        <source>repeats every %n day(s)</source>
        <translation>
            <numerusform>每 %n 天重複</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>repeats every %n week(s)</source>
        <translation>
            <numerusform>每 %n 週重複</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>repeats every %n month(s)</source>
        <translation>
            <numerusform>每 %n 個月重複</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>repeats every %n year(s)</source>
        <translation>
            <numerusform>每 %n 年重複</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1，至 %2 為止</translation>
    </message>
    <message>
        <source>“%1” is not a time</source>
        <translation>「%1」不是有效的時間</translation>
    </message>
    <message>
        <source>nobody knows the time zone “%1”</source>
        <translation>無法識別時區「%1」</translation>
    </message>
    <message>
        <source>the next day of its repetition lies more than two years ahead</source>
        <translation>下一次重複在兩年以後</translation>
    </message>
    <message>
        <source>its repetition has no day</source>
        <translation>重複規則中沒有有效日期</translation>
    </message>
    <message>
        <source>This is no row of a table.</source>
        <translation>這不是表中的資料。</translation>
    </message>
    <message>
        <source>“%1” is nothing that a desk has; it was left out.</source>
        <translation>工作台沒有「%1」這一項，未匯入。</translation>
    </message>
    <message>
        <source>“%1” of “%2” is nothing that a desk has; it was left out.</source>
        <translation>「%2」沒有「%1」這一項，未匯入。</translation>
    </message>
    <message>
        <source>“%1” is a JSON file, but no desk that SalesDesk has written.</source>
        <translation>「%1」是 JSON 檔案，但不是 SalesDesk 匯出的工作台。</translation>
    </message>
    <message>
        <source>“%1” is larger than a desk can be.</source>
        <translation>「%1」超過工作台的大小上限。</translation>
    </message>
    <message>
        <source>“%1” is a desk that is open.</source>
        <translation>「%1」是已開啟的工作台。</translation>
    </message>
    <message>
        <source>“%1” was written by a newer version of SalesDesk. Install that version and try again.</source>
        <translation>「%1」由較新版本的 SalesDesk 寫入。請安裝該版本後再試一次。</translation>
    </message>
    <message>
        <source>“%1” is damaged, or was not written to its end. Nothing was imported.</source>
        <translation>「%1」已損壞或不完整。未匯入任何內容。</translation>
    </message>
    <message numerus="yes">
        <source>Cut, as a cell of a workbook holds no more: %n text(s). CSV and JSON hold them whole.</source>
        <translation>
            <numerusform>有 %n 段文字超出活頁簿儲存格的容量，已截斷。CSV 與 JSON 會完整保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has to end in one of %2.</source>
        <translation>「%1」的副檔名須為以下之一：%2。</translation>
    </message>
    <message>
        <source>A %1 file is written whole; a kind goes with .csv and .xlsx.</source>
        <translation>%1 檔案須整體寫入；只有 .csv 與 .xlsx 可以指定類型。</translation>
    </message>
    <message>
        <source>“%1” is protected by a password. Save it without one, and import that.</source>
        <translation>「%1」受密碼保護。請取消密碼並儲存後再匯入。</translation>
    </message>
    <message>
        <source>“%1” is an Office file, but no Excel workbook.</source>
        <translation>「%1」是 Office 檔案，但不是 Excel 活頁簿。</translation>
    </message>
    <message>
        <source>no name of a person</source>
        <translation>沒有聯絡人姓名</translation>
    </message>
    <message>
        <source>the post ends before it begins</source>
        <translation>任職結束日期早於開始日期</translation>
    </message>
    <message>
        <source>nothing that was promised</source>
        <translation>沒有承諾內容</translation>
    </message>
    <message>
        <source>no day by which it is due</source>
        <translation>沒有到期日期</translation>
    </message>
    <message>
        <source>“%1” in column “%2” is not a state of a promise</source>
        <translation>「%2」欄中的「%1」不是承諾的狀態</translation>
    </message>
    <message>
        <source>“%1” in column “%2” says not whose word it is</source>
        <translation>「%2」欄中的「%1」未說明是誰的承諾</translation>
    </message>
    <message>
        <source>“%1” in column “%2” is not a change of the date</source>
        <translation>「%2」欄中的「%1」不是改期記錄</translation>
    </message>
    <message>
        <source>%1; it is kept in the notes</source>
        <translation>%1；已保留在備註中</translation>
    </message>
    <message>
        <source>“%1” in column “%2” is not a time of day</source>
        <translation>「%2」欄中的「%1」不是有效的時間</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>暱稱</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>紀念日</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>職稱</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>職能</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部門</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>群組</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>相關人員</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>助理</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>即時通訊</translation>
    </message>
    <message>
        <source>Pager</source>
        <translation>呼叫器</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>時區</translation>
    </message>
    <message>
        <source>Place on the map</source>
        <translation>地圖位置</translation>
    </message>
    <message>
        <source>QQ</source>
        <translation>QQ</translation>
    </message>
    <message>
        <source>line %1 is not text in the encoding %2</source>
        <translation>第 %1 行不是 %2 編碼的文字</translation>
    </message>
    <message>
        <source>the name has %1 characters; at most %2 fit</source>
        <translation>名稱有 %1 個字元，最多可容納 %2 個</translation>
    </message>
    <message>
        <source>“%1” is not a phone number; it is kept in the notes</source>
        <translation>「%1」不是電話號碼；已保留在備註中</translation>
    </message>
    <message>
        <source>“%1” is no day that can be a birthday; it is kept in the notes</source>
        <translation>「%1」不是有效的生日；已保留在備註中</translation>
    </message>
    <message>
        <source>“%1” holds no text; it was left out</source>
        <translation>「%1」不含文字，未匯入</translation>
    </message>
    <message>
        <source>the picture is damaged; it was left out</source>
        <translation>圖片已損壞，未匯入</translation>
    </message>
    <message>
        <source>the picture is of a kind that is not kept; it was left out</source>
        <translation>不支援此類圖片，未匯入</translation>
    </message>
    <message>
        <source>the picture is larger than %1 kB; it was left out. Choose it on the customer&apos;s page</source>
        <translation>圖片超過 %1 kB，未匯入。請在客戶頁面上選擇照片</translation>
    </message>
    <message>
        <source>the picture is not in the file but at %1; it was not fetched</source>
        <translation>圖片不在檔案中，而是位於 %1，未下載</translation>
    </message>
    <message>
        <source>the card is too large: at most %1 MB and %2 lines can be read</source>
        <translation>名片過大：最多可讀取 %1 MB、%2 行</translation>
    </message>
    <message>
        <source>cards stand within cards, more than %1 deep</source>
        <translation>名片巢狀超過 %1 層</translation>
    </message>
    <message>
        <source>card %1: %2</source>
        <translation>第 %1 張名片：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) held characters that cannot be shown; these were left out.</source>
        <translation>
            <numerusform>%n 段文字含有無法顯示的字元，已略去這些字元。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” holds no contact: there is no vCard in it.</source>
        <translation>「%1」中沒有聯絡人：檔案不含 vCard 名片。</translation>
    </message>
    <message>
        <source>“%1” holds %2 contacts; at most %3 can be read at a time. Export them in parts.</source>
        <translation>「%1」含有 %2 位聯絡人，一次最多可讀取 %3 位。請分批匯出後再匯入。</translation>
    </message>
    <message>
        <source>“%1” is a desk that is open; it holds no vCards.</source>
        <translation>「%1」是已開啟的工作台，其中沒有 vCard 名片。</translation>
    </message>
    <message>
        <source>this is a change to an entry, and no entry</source>
        <translation>這是對項目的變更，不是項目本身</translation>
    </message>
    <message>
        <source>line %1 is not base64</source>
        <translation>第 %1 行不是 base64 編碼</translation>
    </message>
    <message>
        <source>line %1 is no line of an entry</source>
        <translation>第 %1 行不是有效的項目內容</translation>
    </message>
    <message>
        <source>the entry is too large: at most %1 MB and %2 lines can be read</source>
        <translation>項目過大：最多可讀取 %1 MB、%2 行</translation>
    </message>
    <message>
        <source>“%1” holds no contact: there is no entry in it.</source>
        <translation>「%1」中沒有聯絡人：檔案不含任何項目。</translation>
    </message>
    <message>
        <source>“%1” is larger than %2 MB, the most that can be read. Export the contacts in parts.</source>
        <translation>「%1」超過可讀取的上限 %2 MB。請將聯絡人分批匯出。</translation>
    </message>
    <message>
        <source>the card has no name</source>
        <translation>名片上沒有姓名</translation>
    </message>
    <message>
        <source>this is a list of contacts, and no contact</source>
        <translation>這是聯絡人群組，不是單一聯絡人</translation>
    </message>
    <message>
        <source>Home address</source>
        <translation>住址</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) held an error of the spreadsheet (such as #N/A); these were read as empty.</source>
        <translation>
            <numerusform>%n 個儲存格含有試算表錯誤（例如 #N/A），已視為空白。</numerusform>
        </translation>
    </message>
    <message>
        <source>No visible sheet of “%1” holds any rows.</source>
        <translation>「%1」中可見的工作表都沒有資料。</translation>
    </message>
    <message>
        <source>a Word document</source>
        <translation>Word 文件</translation>
    </message>
    <message>
        <source>a PowerPoint presentation</source>
        <translation>PowerPoint 簡報</translation>
    </message>
    <message>
        <source>an Apple Numbers document</source>
        <translation>Apple Numbers 試算表</translation>
    </message>
    <message>
        <source>a binary Excel workbook</source>
        <translation>二進位 Excel 活頁簿</translation>
    </message>
    <message>
        <source>a ZIP archive that holds no workbook</source>
        <translation>不含活頁簿的 ZIP 壓縮檔</translation>
    </message>
    <message>
        <source>“%1” is damaged, so that it cannot be read. Open it in Excel, save it again, and import that.</source>
        <translation>「%1」已損壞，無法讀取。請用 Excel 開啟並重新儲存後再匯入。</translation>
    </message>
    <message>
        <source>“%1” unpacks to more than this program takes; save its sheet as CSV.</source>
        <translation>「%1」解壓縮後過大，無法處理；請將工作表另存為 CSV。</translation>
    </message>
    <message>
        <source>A sheet of “%1” reaches over %2 rows and %3 columns, more than can be read; save the list as CSV.</source>
        <translation>「%1」中有工作表占用 %2 列、%3 欄，超出可讀取的範圍；請將清單另存為 CSV。</translation>
    </message>
    <message>
        <source>“%1” is larger than %2 MiB; save its sheet as CSV and import that.</source>
        <translation>「%1」超過 %2 MiB；請將工作表另存為 CSV 後再匯入。</translation>
    </message>
    <message>
        <source>This saved filter cannot be read.</source>
        <translation>無法讀取此已存篩選。</translation>
    </message>
    <message>
        <source>This filter was saved by another version of SalesDesk and is not understood here.</source>
        <translation>此篩選由其他版本的 SalesDesk 儲存，目前版本無法識別。</translation>
    </message>
    <message>
        <source>This filter asks for “%1”, which this version of SalesDesk does not know.</source>
        <translation>此篩選包含條件「%1」，目前版本的 SalesDesk 無法識別。</translation>
    </message>
    <message>
        <source>A filter takes numbers from %1 to %2.</source>
        <translation>篩選的數值須介於 %1 到 %2 之間。</translation>
    </message>
    <message>
        <source>Details (numbers, addresses) that more than %1 customers share were passed over: %2.</source>
        <translation>有 %2 項資訊（號碼、地址）為超過 %1 位客戶共用，未用於比對。</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) shared by more than %1 customers: of those only neighbours were compared.</source>
        <translation>
            <numerusform>有 %n 個名稱為超過 %1 位客戶共用，其中只比對了排序相鄰的客戶。</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the %1 likeliest pairs are listed; look again once they are done.</source>
        <translation>僅列出最可能重複的 %1 對；處理完後請再次查找。</translation>
    </message>
    <message>
        <source>No contact is filled in yet.</source>
        <translation>尚未填寫任何聯絡記錄。</translation>
    </message>
    <message>
        <source>Contact %1 of the day cannot be logged.</source>
        <translation>無法記錄當天的第 %1 次聯絡。</translation>
    </message>
    <message>
        <source>Title: %1</source>
        <translation>職稱：%1</translation>
    </message>
    <message>
        <source>Role in buying: %1</source>
        <translation>採購角色：%1</translation>
    </message>
    <message>
        <source>Birthday: %1</source>
        <translation>生日：%1</translation>
    </message>
    <message>
        <source>A second photo was left out.</source>
        <translation>另一張照片未保留。</translation>
    </message>
    <message>
        <source>This is no picture that can be kept: JPEG, PNG, WebP and GIF can.</source>
        <translation>無法儲存此圖片：僅支援 JPEG、PNG、WebP 和 GIF。</translation>
    </message>
    <message>
        <source>The picture has %1 kB; at most %2 can be kept. Save it smaller and choose that.</source>
        <translation>圖片大小為 %1 kB，最多可儲存 %2 kB。請將圖片縮小儲存後重新選擇。</translation>
    </message>
    <message>
        <source>Whose picture this is is no longer on the desk.</source>
        <translation>此照片所屬的客戶或聯絡人已不在工作台上。</translation>
    </message>
    <message>
        <source>A picture on the desk is damaged. Check the desk.</source>
        <translation>工作台中有圖片已損壞。請檢查工作台。</translation>
    </message>
    <message>
        <source>Give the filter a name.</source>
        <translation>請填寫篩選的名稱。</translation>
    </message>
    <message>
        <source>This filter is no longer on the desk.</source>
        <translation>此篩選已不在工作台上。</translation>
    </message>
    <message>
        <source>This filter shows everybody: choose what it asks for first.</source>
        <translation>此篩選會顯示所有客戶：請先選擇條件。</translation>
    </message>
    <message>
        <source>There are %1 saved filters; delete one that is not used.</source>
        <translation>已存篩選已有 %1 個，請刪除不用的篩選。</translation>
    </message>
    <message>
        <source>There is a filter called “%1” already.</source>
        <translation>已有名為「%1」的篩選。</translation>
    </message>
    <message>
        <source>Making a backup first</source>
        <translation>先做一份備份</translation>
    </message>
    <message>
        <source>Bringing the desk up to date: row %1 of %2</source>
        <translation>正在升級工作台：第 %1 列，共 %2 列</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be logged yet; each says why.</source>
        <translation>
            <numerusform>有 %n 列暫時無法記錄，各列皆註明原因。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is no picture that can be read. JPEG, PNG, WebP and GIF can; save it as one of them.</source>
        <translation>無法讀取圖片「%1」。支援 JPEG、PNG、WebP 和 GIF，請另存為其中一種格式。</translation>
    </message>
    <message>
        <source>“%1” is no picture that can be kept, or too large.</source>
        <translation>「%1」不是可儲存的圖片，或檔案過大。</translation>
    </message>
    <message>
        <source>ended meanwhile</source>
        <translation>其間已結束</translation>
    </message>
    <message>
        <source>nothing that was complained of</source>
        <translation>沒有投訴內容</translation>
    </message>
    <message>
        <source>no day on which it was heard</source>
        <translation>沒有得知日期</translation>
    </message>
    <message>
        <source>“%1” in column “%2” is not a state of a complaint</source>
        <translation>「%2」欄中的「%1」不是投訴的狀態</translation>
    </message>
    <message>
        <source>“%1” in column “%2” does not say how satisfied they are</source>
        <translation>「%2」欄中的「%1」未說明滿意程度</translation>
    </message>
    <message>
        <source>no day on which the level changed</source>
        <translation>沒有等級變更日期</translation>
    </message>
    <message>
        <source>no level</source>
        <translation>沒有等級</translation>
    </message>
    <message>
        <source>“%1” in column “%2” is not a relationship level</source>
        <translation>「%2」欄中的「%1」不是關係等級</translation>
    </message>
    <message>
        <source>Changes of level come in as history: no customer&apos;s level is changed by them.</source>
        <translation>關係等級變更僅作為歷史記錄匯入，不會改變客戶目前的等級。</translation>
    </message>
    <message>
        <source>At most %1 choices can be told for one import.</source>
        <translation>一次匯入最多可指定 %1 項選擇。</translation>
    </message>
    <message>
        <source>The rows that are not taken cannot be kept in a temporary file: %1.</source>
        <translation>無法將未匯入的列儲存至暫存檔：%1。</translation>
    </message>
    <message>
        <source>it is not as Monica writes a contact</source>
        <translation>不符合 Monica 的聯絡人格式</translation>
    </message>
    <message>
        <source>one of its texts is too long</source>
        <translation>其中一段文字過長</translation>
    </message>
    <message numerus="yes">
        <source>left out, as they are only named as somebody&apos;s relation: %n contact(s)</source>
        <translation>
            <numerusform>未匯入僅作為他人親友列出的聯絡人：%n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is larger than %2 MB, the most that can be read.</source>
        <translation>「%1」超過可讀取的上限 %2 MB。</translation>
    </message>
    <message>
        <source>“%1” holds no contact.</source>
        <translation>「%1」中沒有聯絡人。</translation>
    </message>
    <message>
        <source>“%1” has more than %2 contacts.</source>
        <translation>「%1」中的聯絡人超過 %2 位。</translation>
    </message>
    <message>
        <source>Row %1 should head the columns, but has a cell of more than %2 characters; this is no list.</source>
        <translation>第 %1 列應為欄標題，卻有一個超過 %2 個字元的儲存格；這不是清單。</translation>
    </message>
    <message>
        <source>This list names accounts only by their numbers (AccountId), and Account.csv says whose they are: put a column “Account Name” into it with each account&apos;s name, or export a report with “Account Name” instead.</source>
        <translation>此清單僅以編號（AccountId）指明客戶，名稱在 Account.csv 中：請在清單中加入「Account Name」欄並填寫各客戶名稱，或改為匯出含「Account Name」的報表。</translation>
    </message>
    <message>
        <source>%1 lies in a folder that may only be read, and another program has it open, or was cut short there. Ask again later, or copy the folder to one of your own and ask there.</source>
        <translation>%1 所在的資料夾為唯讀，且另一程式正在使用它，或上次在那裡未正常關閉。請稍後再試，或將整個資料夾複製到您自己的位置後再查詢。</translation>
    </message>
    <message>
        <source>%1 was opened by another program while it was read. Ask again.</source>
        <translation>讀取期間，另一程式開啟了 %1。請重試。</translation>
    </message>
</context>
<context>
    <name>evening</name>
    <message>
        <source>new contact</source>
        <translation>新的聯絡記錄</translation>
    </message>
    <message>
        <source>send offer by Friday</source>
        <translation>週五前寄送報價</translation>
    </message>
    <message>
        <source>as planned</source>
        <translation>依計劃</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Change of level</source>
        <translation>關係等級變更</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>聯絡人</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>任職</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Phone or address</source>
        <translation>電話或地址</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>聯絡記錄</translation>
    </message>
    <message>
        <source>Who took part</source>
        <translation>參與者</translation>
    </message>
    <message>
        <source>What was heard</source>
        <translation>客戶反饋</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>主動聯絡</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承諾</translation>
    </message>
    <message>
        <source>Change of date</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投訴</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>訂單</translation>
    </message>
    <message>
        <source>Product of an order</source>
        <translation>訂單產品</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>不是同一客戶</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>What a level obliges to</source>
        <translation>等級的要求</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>正常分區</translation>
    </message>
    <message>
        <source>Saved filter</source>
        <translation>已存篩選</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名稱</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>關係等級</translation>
    </message>
    <message>
        <source>Evidence for the level</source>
        <translation>等級依據</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>客戶價值</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>成為客戶的日期</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>產業</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>縣市/地區</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>郵遞區號</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>國家/地區</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>請記住</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>私人備註</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>Reached from</source>
        <translation>可聯絡時間（起）</translation>
    </message>
    <message>
        <source>Reached until</source>
        <translation>可聯絡時間（迄）</translation>
    </message>
    <message>
        <source>Days between contacts</source>
        <translation>聯絡間隔（天）</translation>
    </message>
    <message>
        <source>Days at the longest</source>
        <translation>最長間隔（天）</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>上次聯絡</translation>
    </message>
    <message>
        <source>Next check-in</source>
        <translation>下次主動聯絡</translation>
    </message>
    <message>
        <source>Why no next step</source>
        <translation>沒有下一步的原因</translation>
    </message>
    <message>
        <source>At customer</source>
        <translation>所屬客戶</translation>
    </message>
    <message>
        <source>Other customer</source>
        <translation>另一位客戶</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>職稱</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>採購角色</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>When</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>聯絡方向</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>時長（分鐘）</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>談話內容</translation>
    </message>
    <message>
        <source>How they took it</source>
        <translation>與期望相比</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>類型</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>備註</translation>
    </message>
    <message>
        <source>State</source>
        <translation>狀態</translation>
    </message>
    <message>
        <source>Why it ended</source>
        <translation>結束原因</translation>
    </message>
    <message>
        <source>Whose word</source>
        <translation>誰的承諾</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>內容</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>承諾日期</translation>
    </message>
    <message>
        <source>Settled on</source>
        <translation>了結日期</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>了結原因</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依據</translation>
    </message>
    <message>
        <source>Evidence in a file</source>
        <translation>依據檔案</translation>
    </message>
    <message>
        <source>Confirmed on</source>
        <translation>確認日期</translation>
    </message>
    <message>
        <source>Confirmed how</source>
        <translation>確認方式</translation>
    </message>
    <message>
        <source>Heard on</source>
        <translation>得知日期</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>回覆期限</translation>
    </message>
    <message>
        <source>Solve by</source>
        <translation>解決期限</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>回覆日期</translation>
    </message>
    <message>
        <source>Solved on</source>
        <translation>解決日期</translation>
    </message>
    <message>
        <source>What solved it</source>
        <translation>解決辦法</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>滿意度</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>單號</translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation>訂購日期</translation>
    </message>
    <message>
        <source>Delivered on</source>
        <translation>交貨日期</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>產品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>數量</translation>
    </message>
    <message>
        <source>From level</source>
        <translation>原等級</translation>
    </message>
    <message>
        <source>To level</source>
        <translation>新等級</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Days after an order</source>
        <translation>售後回訪（天）</translation>
    </message>
    <message>
        <source>Working days to answer</source>
        <translation>回覆期限（工作日）</translation>
    </message>
    <message>
        <source>Days between reviews</source>
        <translation>共同檢視間隔（天）</translation>
    </message>
    <message>
        <source>Lowest level</source>
        <translation>最低等級</translation>
    </message>
    <message>
        <source>Highest level</source>
        <translation>最高等級</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>篩選條件</translation>
    </message>
    <message>
        <source>Place in the list</source>
        <translation>清單中的位置</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手機</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>傳真</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子郵件</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>網站</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>採購</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退貨</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>已新增：%1</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>已修改：%1</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>已刪除：%1</translation>
    </message>
    <message>
        <source>%n more like it</source>
        <translation>另有 %n 筆類似</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>無</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
</context>
<context>
    <name>filters</name>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>沒有下一步</translation>
    </message>
    <message>
        <source>Outside zone</source>
        <translation>分區之外</translation>
    </message>
    <message>
        <source>Not spoken to for…</source>
        <translation>至少未聯絡…</translation>
    </message>
    <message>
        <source>Spoken to within…</source>
        <translation>上次聯絡在最近…</translation>
    </message>
    <message>
        <source>Next check-in within…</source>
        <translation>下次主動聯絡在未來…</translation>
    </message>
    <message>
        <source>Check-in late by…</source>
        <translation>主動聯絡至少逾期…</translation>
    </message>
    <message>
        <source>Tried without an answer…</source>
        <translation>無人接聽…</translation>
    </message>
    <message>
        <source>Birthday within…</source>
        <translation>生日在未來…</translation>
    </message>
    <message>
        <source>Overdue promises</source>
        <translation>有逾期的承諾</translation>
    </message>
    <message>
        <source>Open complaints</source>
        <translation>有未解決的投訴</translation>
    </message>
    <message>
        <source>No phone number</source>
        <translation>沒有電話號碼</translation>
    </message>
    <message>
        <source>No e-mail address</source>
        <translation>沒有電子郵件</translation>
    </message>
    <message>
        <source>Name or text…</source>
        <translation>名稱或文字…</translation>
    </message>
    <message>
        <source>City…</source>
        <translation>城市…</translation>
    </message>
    <message>
        <source>Region…</source>
        <translation>縣市/地區…</translation>
    </message>
    <message>
        <source>Industry…</source>
        <translation>產業…</translation>
    </message>
    <message>
        <source>Country…</source>
        <translation>國家/地區…</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>關係等級</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>客戶價值</translation>
    </message>
    <message>
        <source>Firm or person</source>
        <translation>公司或個人</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>匯入來源</translation>
    </message>
    <message>
        <source>Firms</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>個人</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>個人</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>From the import of “%1”</source>
        <translation>匯入自「%1」</translation>
    </message>
    <message>
        <source>Contains “%1”</source>
        <translation>包含「%1」</translation>
    </message>
    <message>
        <source>Superstars not spoken to for 30 days</source>
        <translation>30 天未聯絡的明星客戶</translation>
    </message>
    <message>
        <source>Outside their zone</source>
        <translation>分區之外</translation>
    </message>
    <message>
        <source>Birthday this week</source>
        <translation>本週生日</translation>
    </message>
    <message>
        <source>Promises overdue</source>
        <translation>承諾已逾期</translation>
    </message>
    <message>
        <source>times or more</source>
        <translation>次或以上</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Not spoken to for %n day(s)</source>
        <translation>已 %n 天未聯絡</translation>
    </message>
    <message>
        <source>Spoken to within %n day(s)</source>
        <translation>近 %n 天聯絡過</translation>
    </message>
    <message>
        <source>Next check-in within %n day(s)</source>
        <translation>%n 天內有主動聯絡</translation>
    </message>
    <message>
        <source>Check-in %n day(s) late or more</source>
        <translation>主動聯絡逾期 %n 天或以上</translation>
    </message>
    <message>
        <source>Tried %n time(s) without an answer</source>
        <translation>至少 %n 次無人接聽</translation>
    </message>
    <message>
        <source>Birthday within %n day(s)</source>
        <translation>生日在 %n 天內</translation>
    </message>
</context>
<context>
    <name>merging</name>
    <message>
        <source>%1 is now part of %2.</source>
        <translation>%1 已併入 %2。</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>Search</source>
        <translation>搜尋</translation>
    </message>
    <message>
        <source>Log contact</source>
        <translation>記錄聯絡</translation>
    </message>
    <message>
        <source>Log the day</source>
        <translation>晚間補登</translation>
    </message>
    <message>
        <source>New promise</source>
        <translation>新增承諾</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新增客戶</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承諾</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>History</source>
        <translation>操作記錄</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>資源回收筒</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重複客戶</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
    <message>
        <source>Add a promise to the contact</source>
        <translation>為聯絡新增承諾</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Day sheet</source>
        <translation>行程單</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>重新整理</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>check-ins let go</source>
        <translation>放棄主動聯絡</translation>
    </message>
    <message>
        <source>check-in moved</source>
        <translation>主動聯絡改期</translation>
    </message>
    <message>
        <source>check-in planned</source>
        <translation>安排主動聯絡</translation>
    </message>
    <message>
        <source>first calls planned</source>
        <translation>安排首次聯絡</translation>
    </message>
    <message>
        <source>check-in skipped</source>
        <translation>略過主動聯絡</translation>
    </message>
    <message>
        <source>check-ins spread over the week</source>
        <translation>主動聯絡分散到本週</translation>
    </message>
    <message>
        <source>complaint answered</source>
        <translation>回覆投訴</translation>
    </message>
    <message>
        <source>satisfaction noted</source>
        <translation>記錄滿意度</translation>
    </message>
    <message>
        <source>complaint deleted</source>
        <translation>刪除投訴</translation>
    </message>
    <message>
        <source>complaint taken up</source>
        <translation>受理投訴</translation>
    </message>
    <message>
        <source>complaint solved</source>
        <translation>解決投訴</translation>
    </message>
    <message>
        <source>customer added</source>
        <translation>新增客戶</translation>
    </message>
    <message>
        <source>customer deleted</source>
        <translation>刪除客戶</translation>
    </message>
    <message>
        <source>customer changed</source>
        <translation>修改客戶</translation>
    </message>
    <message>
        <source>customers merged</source>
        <translation>合併客戶</translation>
    </message>
    <message>
        <source>sample data removed</source>
        <translation>移除範例資料</translation>
    </message>
    <message>
        <source>value class set</source>
        <translation>設定客戶價值</translation>
    </message>
    <message>
        <source>level set</source>
        <translation>設定關係等級</translation>
    </message>
    <message>
        <source>told apart</source>
        <translation>標為不同客戶</translation>
    </message>
    <message>
        <source>phones and addresses changed</source>
        <translation>修改電話與地址</translation>
    </message>
    <message>
        <source>sample data made</source>
        <translation>產生範例資料</translation>
    </message>
    <message>
        <source>filter deleted</source>
        <translation>刪除篩選</translation>
    </message>
    <message>
        <source>filter renamed</source>
        <translation>重新命名篩選</translation>
    </message>
    <message>
        <source>filters reordered</source>
        <translation>調整篩選順序</translation>
    </message>
    <message>
        <source>filter saved</source>
        <translation>儲存篩選</translation>
    </message>
    <message>
        <source>customers imported</source>
        <translation>匯入客戶</translation>
    </message>
    <message>
        <source>orders imported</source>
        <translation>匯入訂單</translation>
    </message>
    <message>
        <source>file imported</source>
        <translation>匯入檔案</translation>
    </message>
    <message>
        <source>contact deleted</source>
        <translation>刪除聯絡記錄</translation>
    </message>
    <message>
        <source>contact corrected</source>
        <translation>更正聯絡記錄</translation>
    </message>
    <message>
        <source>contact logged</source>
        <translation>記錄聯絡</translation>
    </message>
    <message>
        <source>a day&apos;s contacts logged</source>
        <translation>晚間補登聯絡</translation>
    </message>
    <message>
        <source>order added</source>
        <translation>新增訂單</translation>
    </message>
    <message>
        <source>order deleted</source>
        <translation>刪除訂單</translation>
    </message>
    <message>
        <source>person added</source>
        <translation>新增聯絡人</translation>
    </message>
    <message>
        <source>person deleted</source>
        <translation>刪除聯絡人</translation>
    </message>
    <message>
        <source>person changed</source>
        <translation>修改聯絡人</translation>
    </message>
    <message>
        <source>person has left</source>
        <translation>聯絡人離職</translation>
    </message>
    <message>
        <source>photo removed</source>
        <translation>移除照片</translation>
    </message>
    <message>
        <source>photo chosen</source>
        <translation>選擇照片</translation>
    </message>
    <message>
        <source>promise marked as broken</source>
        <translation>承諾標為失約</translation>
    </message>
    <message>
        <source>promise confirmed</source>
        <translation>承諾確認</translation>
    </message>
    <message>
        <source>promise deleted</source>
        <translation>刪除承諾</translation>
    </message>
    <message>
        <source>promise kept</source>
        <translation>承諾兌現</translation>
    </message>
    <message>
        <source>promise made</source>
        <translation>做出承諾</translation>
    </message>
    <message>
        <source>promise moved</source>
        <translation>承諾改期</translation>
    </message>
    <message>
        <source>promise released</source>
        <translation>承諾解除</translation>
    </message>
    <message>
        <source>settings changed</source>
        <translation>變更設定</translation>
    </message>
    <message>
        <source>level&apos;s policy changed</source>
        <translation>變更等級規定</translation>
    </message>
    <message>
        <source>levels set back to the defaults</source>
        <translation>等級還原預設</translation>
    </message>
    <message>
        <source>zone changed</source>
        <translation>變更正常分區</translation>
    </message>
    <message>
        <source>thought put off</source>
        <translation>擱置提示</translation>
    </message>
    <message>
        <source>no next step decided</source>
        <translation>決定沒有下一步</translation>
    </message>
    <message>
        <source>trash emptied</source>
        <translation>清空資源回收筒</translation>
    </message>
    <message>
        <source>restored from the trash</source>
        <translation>從資源回收筒還原</translation>
    </message>
    <message>
        <source>last change</source>
        <translation>上一步變更</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>things</name>
    <message>
        <source>1 person</source>
        <translation>1 位聯絡人</translation>
    </message>
    <message>
        <source>%n people</source>
        <translation>%n 位聯絡人</translation>
    </message>
    <message>
        <source>%n contact(s)</source>
        <translation>%n 筆聯絡記錄</translation>
    </message>
    <message>
        <source>%n promise(s)</source>
        <translation>%n 項承諾</translation>
    </message>
    <message>
        <source>%n complaint(s)</source>
        <translation>%n 項投訴</translation>
    </message>
    <message>
        <source>%n order(s)</source>
        <translation>%n 張訂單</translation>
    </message>
    <message>
        <source>%n check-in(s)</source>
        <translation>%n 次主動聯絡</translation>
    </message>
</context>
</TS>
