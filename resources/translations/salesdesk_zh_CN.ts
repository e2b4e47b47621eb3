<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AgendaModel</name>
    <message>
        <source>Plan a first call to each, spread over some weeks.</source>
        <translation>为每位客户安排首次联系，分摊到几周。</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>已完成 %1/%2</translation>
    </message>
    <message>
        <source>%1 more customers without a next step</source>
        <translation>另有 %1 位客户没有下一步</translation>
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
        <translation>未能备份</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>暂不退出</translation>
    </message>
    <message>
        <source>Leave without</source>
        <translation>不备份就退出</translation>
    </message>
    <message>
        <source>Restored from %1.</source>
        <translation>已从 %1 恢复。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Taking the restore back…</source>
        <translation>正在撤销恢复…</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>after a change</source>
        <translation>更改后</translation>
    </message>
    <message>
        <source>when SalesDesk was closed</source>
        <translation>关闭 SalesDesk 时</translation>
    </message>
    <message>
        <source>you asked for it</source>
        <translation>手动备份</translation>
    </message>
    <message>
        <source>after a command</source>
        <translation>执行命令后</translation>
    </message>
    <message>
        <source>before an update of SalesDesk</source>
        <translation>SalesDesk 更新前</translation>
    </message>
    <message>
        <source>before a backup was restored</source>
        <translation>恢复备份前</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>导入前</translation>
    </message>
    <message>
        <source>before much was deleted</source>
        <translation>大量删除前</translation>
    </message>
    <message>
        <source>before much was changed</source>
        <translation>大量更改前</translation>
    </message>
    <message>
        <source>before the trash was emptied</source>
        <translation>清空回收站前</translation>
    </message>
    <message>
        <source>before a repair</source>
        <translation>修复前</translation>
    </message>
    <message>
        <source>before encryption was changed</source>
        <translation>更改加密前</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%n min ago</source>
        <translation>%n 分钟前</translation>
    </message>
    <message>
        <source>%n h ago</source>
        <translation>%n 小时前</translation>
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
        <translation>有数据行自行变动。请查看“设置”中的“备份”。</translation>
    </message>
    <message>
        <source>No backup could be made. See Settings, Backups.</source>
        <translation>未能备份。请查看“设置”中的“备份”。</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>尚无备份</translation>
    </message>
    <message>
        <source>The last backup was %1. See Settings, Backups.</source>
        <translation>上次备份：%1。请查看“设置”中的“备份”。</translation>
    </message>
    <message>
        <source>Backup %1</source>
        <translation>备份：%1</translation>
    </message>
    <message>
        <source>Something on the desk changed though nobody changed it, as happens when a disk grows old. Earlier backups are all kept, and nothing is thinned out. What changed:</source>
        <translation>工作台中有内容在无人更改的情况下发生了变动，磁盘老化时会出现这种情况。早先的备份全部保留，不会清理。变动内容：</translation>
    </message>
    <message>
        <source>The last backup could not be made: %1</source>
        <translation>上次备份未能完成：%1</translation>
    </message>
    <message>
        <source>What was changed since the last backup (%1) has none.</source>
        <translation>上次备份（%1）之后的更改尚未备份。</translation>
    </message>
</context>
<context>
    <name>BackupsCard</name>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Open folder of backups</source>
        <translation>打开备份文件夹</translation>
    </message>
    <message>
        <source>The desk is right as it is</source>
        <translation>工作台现状无误</translation>
    </message>
    <message>
        <source>Making a backup…</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>Backups take at most</source>
        <translation>备份最多占用</translation>
    </message>
    <message>
        <source>Beyond that the oldest and closest go first; the newest good one always stays.</source>
        <translation>超出后，先清理最旧且时间相近的备份；最新的完好备份始终保留。</translation>
    </message>
    <message>
        <source>Choose a second folder…</source>
        <translation>选择第二个文件夹…</translation>
    </message>
    <message>
        <source>Stop using it</source>
        <translation>停止使用</translation>
    </message>
    <message>
        <source>A second folder, such as one on a stick, gets a copy of each backup:</source>
        <translation>第二个文件夹（例如 U 盘上的）会保存每份备份的副本：</translation>
    </message>
    <message>
        <source>There is no backup yet. One is made some minutes after a change.</source>
        <translation>尚无备份。更改后几分钟会自动备份。</translation>
    </message>
    <message>
        <source>The newest good backup was made %1.</source>
        <translation>最新的完好备份：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n 个备份</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, in %3</source>
        <translation>%1，%2，位于 %3</translation>
    </message>
    <message>
        <source>%1 was made, opened and checked.</source>
        <translation>%1 已生成，并已打开检查无误。</translation>
    </message>
    <message>
        <source>Stopped. No backup was made.</source>
        <translation>已停止，未生成备份。</translation>
    </message>
    <message>
        <source>No program opens folders here. The folder is %1.</source>
        <translation>此系统没有可打开文件夹的程序。文件夹位置：%1。</translation>
    </message>
    <message>
        <source>From now on backups are compared with the desk as it is.</source>
        <translation>今后的备份将与工作台的现状比对。</translation>
    </message>
    <message>
        <source>Choose a second folder for backups</source>
        <translation>选择第二个备份文件夹</translation>
    </message>
    <message>
        <source>Second folder for backups</source>
        <translation>第二个备份文件夹</translation>
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
        <translation>年份未知</translation>
    </message>
</context>
<context>
    <name>CalendarCard</name>
    <message>
        <source>Calendar file</source>
        <translation>日历文件</translation>
    </message>
    <message>
        <source>Check-ins and promises can be kept in a calendar file, written a few seconds after each change. In a folder that your phone shares, its calendar can subscribe to the file. Anyone who has the file can read it.</source>
        <translation>可以把主动联系和承诺写进一个日历文件，每次改动后几秒内更新。放在与手机共享的文件夹里，手机日历就能订阅它。拿到该文件的人都能看到内容。</translation>
    </message>
    <message>
        <source>Choose a calendar file…</source>
        <translation>选择日历文件…</translation>
    </message>
    <message>
        <source>Stop writing it</source>
        <translation>停止写入</translation>
    </message>
    <message>
        <source>No file is written.</source>
        <translation>没有写入文件。</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>日历 (*.ics)</translation>
    </message>
</context>
<context>
    <name>CalendarFeed</name>
    <message>
        <source>The calendar file is not kept up to date: %1</source>
        <translation>日历文件未能更新：%1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>CatchUpDialog</name>
    <message>
        <source>Do today</source>
        <translation>今天处理</translation>
    </message>
    <message>
        <source>Spread over the week</source>
        <translation>分摊到本周</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) spread over the week.</source>
        <translation>
            <numerusform>已将 %n 次联系分摊到本周。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) let go.</source>
        <translation>
            <numerusform>已放弃 %n 次联系。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, all in Today</source>
        <translation>
            <numerusform>另有 %n 项，均列在“今天”中</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Promises stay due: settle each, or agree on a new date.</source>
        <translation>承诺仍须兑现：请逐项了结，或商定新日期。</translation>
    </message>
</context>
<context>
    <name>CellTable</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>ChangePassphraseDialog</name>
    <message>
        <source>Change the passphrase</source>
        <translation>更改密码</translation>
    </message>
    <message>
        <source>Present passphrase or recovery code</source>
        <translation>当前密码或恢复码</translation>
    </message>
    <message>
        <source>The passphrase was changed. Earlier backups keep the former one.</source>
        <translation>密码已更改。早先的备份仍使用原密码。</translation>
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
        <translation>%1：已选 %2 项</translation>
    </message>
</context>
<context>
    <name>ChooseStep</name>
    <message>
        <source>Drop a file here</source>
        <translation>将文件拖到这里</translation>
    </message>
    <message>
        <source>Contacts, lists of customers, orders or promises, or a calendar, as Google, Outlook, iCloud, a phone or your firm&apos;s system saves them. Nothing is written before you have seen what would happen.</source>
        <translation>可导入 Google、Outlook、iCloud、手机或公司系统保存的通讯录、客户列表、订单列表、承诺列表或日历。您看过导入结果之前，不会写入任何内容。</translation>
    </message>
    <message>
        <source>CSV · Excel and OpenDocument · vCard · LDIF · iCalendar · JSON of SalesDesk and Monica</source>
        <translation>CSV · Excel 和 OpenDocument · vCard · LDIF · iCalendar · SalesDesk 和 Monica 的 JSON</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>All that can be taken in (%1)</source>
        <translation>所有可导入的文件 (%1)</translation>
    </message>
    <message>
        <source>Lists (%1)</source>
        <translation>列表 (%1)</translation>
    </message>
    <message>
        <source>Workbooks (%1)</source>
        <translation>工作簿 (%1)</translation>
    </message>
    <message>
        <source>Contacts, vCard (%1)</source>
        <translation>名片 vCard (%1)</translation>
    </message>
    <message>
        <source>Address books, LDIF (%1)</source>
        <translation>通讯录 LDIF (%1)</translation>
    </message>
    <message>
        <source>Calendars (%1)</source>
        <translation>日历 (%1)</translation>
    </message>
    <message>
        <source>JSON of SalesDesk and Monica (%1)</source>
        <translation>SalesDesk 和 Monica 的 JSON（%1）</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
</context>
<context>
    <name>ClockDoubt</name>
    <message>
        <source>The clock went ahead by more than a day: it shows %1. Where that is wrong, set the clock; reminders go on by themselves then.</source>
        <translation>时钟向前跳了一天以上，现显示 %1。如有误，请调整时钟，提醒随后会自动继续。</translation>
    </message>
    <message>
        <source>Wait for the clock</source>
        <translation>等待时钟校正</translation>
    </message>
    <message>
        <source>The clock is right</source>
        <translation>时钟无误</translation>
    </message>
    <message>
        <source>Is the clock right?</source>
        <translation>时钟是否正确？</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>People</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>主动联系</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Changes of level</source>
        <translation>关系等级变更</translation>
    </message>
    <message>
        <source>A whole desk</source>
        <translation>整个工作台</translation>
    </message>
</context>
<context>
    <name>ColumnsTable</name>
    <message>
        <source>Columns of the file</source>
        <translation>文件的列</translation>
    </message>
    <message>
        <source>Kept in the notes</source>
        <translation>保留在备注中</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不导入</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>关系等级</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>客户价值</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>成为客户的日期</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Reached by</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>请记住</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>上次联系</translation>
    </message>
    <message>
        <source>Next check-in</source>
        <translation>下次主动联系</translation>
    </message>
    <message>
        <source>On the desk</source>
        <translation>工作台内容</translation>
    </message>
</context>
<context>
    <name>ConfirmPromiseDialog</name>
    <message>
        <source>Confirmed by the customer</source>
        <translation>客户已确认</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>邮件确认</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>电话确认</translation>
    </message>
    <message>
        <source>on a visit</source>
        <translation>拜访时确认</translation>
    </message>
    <message>
        <source>signed note</source>
        <translation>书面签字</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Confirmed on</source>
        <translation>确认日期</translation>
    </message>
    <message>
        <source>Which day is meant?</source>
        <translation>请填写有效日期。</translation>
    </message>
    <message>
        <source>Say how they confirmed it.</source>
        <translation>请说明客户如何确认。</translation>
    </message>
    <message>
        <source>“%1” is confirmed.</source>
        <translation>“%1”已确认。</translation>
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
        <translation>承诺兑现</translation>
    </message>
    <message>
        <source>People</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>What the level obliges to</source>
        <translation>该等级的要求</translation>
    </message>
    <message>
        <source>Open complaints</source>
        <translation>未解决的投诉</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 项</translation>
    </message>
    <message>
        <source>No next check-in: %1</source>
        <translation>不安排下次主动联系：%1</translation>
    </message>
    <message>
        <source>There is no next step.</source>
        <translation>没有下一步。</translation>
    </message>
    <message>
        <source>Plan a check-in…</source>
        <translation>安排主动联系…</translation>
    </message>
    <message>
        <source>None was settled in the last 12 months.</source>
        <translation>近 12 个月没有了结的承诺。</translation>
    </message>
    <message>
        <source>%1 of %2 (%3 %)</source>
        <translation>%1/%2（%3 %）</translation>
    </message>
    <message>
        <source>%1 of them on time, in the last 12 months</source>
        <translation>近 12 个月中，其中 %1 项按时</translation>
    </message>
    <message>
        <source>now at %1</source>
        <translation>现在 %1</translation>
    </message>
    <message>
        <source>left</source>
        <translation>已离职</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自%1起</translation>
    </message>
    <message>
        <source>Nothing is planned; the level asks for no regular contact.</source>
        <translation>未安排联系；该等级不要求定期联系。</translation>
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
        <translation>跳过…</translation>
    </message>
    <message>
        <source>solve by %1</source>
        <translation>须于%1前解决</translation>
    </message>
    <message>
        <source>answer by %1</source>
        <translation>须于%1前答复</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Solved…</source>
        <translation>已解决…</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
</context>
<context>
    <name>CustomerDetails</name>
    <message>
        <source>This cannot be saved yet</source>
        <translation>暂时无法保存</translation>
    </message>
    <message>
        <source>Nothing was saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>The details of %1 are saved.</source>
        <translation>%1 的资料已保存。</translation>
    </message>
    <message>
        <source>Since which day?</source>
        <translation>从哪一天起？</translation>
    </message>
    <message>
        <source>Which time is meant?</source>
        <translation>请填写有效时间。</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Person</source>
        <comment>not a firm</comment>
        <translation>个人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>成为客户的日期</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Phones and addresses</source>
        <translation>电话与地址</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>省/地区</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Contact plan</source>
        <translation>接触计划</translation>
    </message>
    <message>
        <source>Days on which they like a call</source>
        <translation>客户方便联系的日子</translation>
    </message>
    <message>
        <source>None chosen means any working day.</source>
        <translation>不选表示任何工作日均可。</translation>
    </message>
    <message>
        <source>any hour</source>
        <translation>任意时间</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>不早于</translation>
    </message>
    <message>
        <source>Not after</source>
        <translation>不晚于</translation>
    </message>
    <message>
        <source>Usual channel</source>
        <translation>常用渠道</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>as the level says</source>
        <translation>按等级规定</translation>
    </message>
    <message>
        <source>Contact every</source>
        <translation>联系间隔</translation>
    </message>
    <message>
        <source>Longest time without contact</source>
        <translation>最长不联系时间</translation>
    </message>
    <message>
        <source>To bear in mind</source>
        <translation>注意事项</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>请记住</translation>
    </message>
    <message>
        <source>Traits, habits, do&apos;s and don&apos;ts.</source>
        <translation>性格、习惯、宜与忌。</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>私人备注</translation>
    </message>
    <message>
        <source>Only for you; left out of what is printed.</source>
        <translation>仅您可见，打印时可略去。</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>CustomerField</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Name of a customer or a person</source>
        <translation>客户或联系人的名称</translation>
    </message>
    <message>
        <source>Choose a customer.</source>
        <translation>请选择客户。</translation>
    </message>
    <message>
        <source>No customer is called “%1”.</source>
        <translation>没有名为“%1”的客户。</translation>
    </message>
</context>
<context>
    <name>CustomerHeader</name>
    <message>
        <source>Customer since %1</source>
        <translation>%1 年成为客户</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 位联系人</numerusform>
        </translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 位联系人</translation>
    </message>
    <message>
        <source>No class</source>
        <translation>未定价值</translation>
    </message>
    <message>
        <source>in its zone</source>
        <translation>在正常分区内</translation>
    </message>
    <message>
        <source>below its zone</source>
        <translation>低于正常分区</translation>
    </message>
    <message>
        <source>above its zone</source>
        <translation>高于正常分区</translation>
    </message>
    <message>
        <source>Back to customers</source>
        <translation>返回客户列表</translation>
    </message>
    <message>
        <source>Export history (PDF)</source>
        <translation>导出联系记录（PDF）</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Relationship level</source>
        <translation>关系等级</translation>
    </message>
    <message>
        <source>Class of the customer</source>
        <translation>客户价值</translation>
    </message>
</context>
<context>
    <name>CustomerOrders</name>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>下单日期</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>交货日期</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Orders of this customer</source>
        <translation>该客户的订单</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>return</source>
        <translation>退货</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n 张订单</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>New order…</source>
        <translation>新建订单…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>暂无订单</translation>
    </message>
    <message>
        <source>An order puts the checks after the sale into Today.</source>
        <translation>录入订单后，售后回访会出现在“今天”中。</translation>
    </message>
</context>
<context>
    <name>CustomerPage</name>
    <message>
        <source>no class</source>
        <translation>未定价值</translation>
    </message>
    <message>
        <source>The class is set: %1.</source>
        <translation>客户价值已设为：%1。</translation>
    </message>
    <message>
        <source>The complaint is answered.</source>
        <translation>投诉已答复。</translation>
    </message>
    <message>
        <source>Nothing was saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>New promise…</source>
        <translation>新建承诺…</translation>
    </message>
    <message>
        <source>Complaint…</source>
        <translation>投诉…</translation>
    </message>
    <message>
        <source>Order…</source>
        <translation>订单…</translation>
    </message>
    <message>
        <source>Plan a check-in…</source>
        <translation>安排主动联系…</translation>
    </message>
    <message>
        <source>Add person…</source>
        <translation>添加联系人…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>People</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>更改记录</translation>
    </message>
    <message>
        <source>What took place</source>
        <translation>往来经过</translation>
    </message>
    <message>
        <source>Nothing has been said yet</source>
        <translation>还没有联系记录</translation>
    </message>
    <message>
        <source>The first contact opens the history.</source>
        <translation>从第一次联系开始，这里会记下往来经过。</translation>
    </message>
    <message>
        <source>Log the first contact</source>
        <translation>记录第一次联系</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>页面分栏</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>CustomerParts</name>
    <message>
        <source>Save the details?</source>
        <translation>要保存资料吗？</translation>
    </message>
    <message>
        <source>What you have changed here is not saved yet.</source>
        <translation>您在此处的修改尚未保存。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Keep writing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation>还没有任何改动</translation>
    </message>
    <message>
        <source>Who changed what and when stands here, and can be undone from here.</source>
        <translation>谁在什么时候改了什么都列在这里，也可以从这里撤销。</translation>
    </message>
    <message>
        <source>Show the timeline</source>
        <translation>显示时间线</translation>
    </message>
</context>
<context>
    <name>CustomerPeople</name>
    <message>
        <source>left %1</source>
        <translation>%1离职</translation>
    </message>
    <message>
        <source>now at %1</source>
        <translation>现在 %1</translation>
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
        <translation>传真 %1</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>拨打 %1</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Left…</source>
        <translation>已离职…</translation>
    </message>
    <message>
        <source>Add person…</source>
        <translation>添加联系人…</translation>
    </message>
    <message>
        <source>Nobody is known here yet</source>
        <translation>还没有联系人</translation>
    </message>
    <message>
        <source>Who decides, who signs, who uses what you sell?</source>
        <translation>谁决策、谁签字、谁使用您的产品？</translation>
    </message>
</context>
<context>
    <name>CustomerPhoto</name>
    <message>
        <source>Choose photo…</source>
        <translation>选择照片…</translation>
    </message>
    <message>
        <source>Remove photo</source>
        <translation>移除照片</translation>
    </message>
    <message>
        <source>The photo of %1 is kept.</source>
        <translation>%1 的照片已保存。</translation>
    </message>
    <message>
        <source>The photo of %1 is removed.</source>
        <translation>%1 的照片已移除。</translation>
    </message>
    <message>
        <source>This picture cannot be taken</source>
        <translation>无法使用此图片</translation>
    </message>
</context>
<context>
    <name>CustomerPromises</name>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁对谁</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Promises of this customer</source>
        <translation>该客户的承诺</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>客户</translation>
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
        <translation>原为%1</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
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
        <translation>新建承诺…</translation>
    </message>
    <message>
        <source>Nothing has been promised yet</source>
        <translation>还没有承诺</translation>
    </message>
    <message>
        <source>What you say you will do belongs here, and what they say, too.</source>
        <translation>您答应的事记在这里，对方答应的也一样。</translation>
    </message>
    <message>
        <source>Write one down…</source>
        <translation>记下一项…</translation>
    </message>
    <message>
        <source>Kept…</source>
        <translation>已兑现…</translation>
    </message>
    <message>
        <source>New date…</source>
        <translation>改期…</translation>
    </message>
    <message>
        <source>Broken…</source>
        <translation>已失约…</translation>
    </message>
    <message>
        <source>Confirmed…</source>
        <translation>已确认…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>CustomersModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>关系等级</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>客户价值</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>上次联系</translation>
    </message>
    <message>
        <source>Next check-in</source>
        <translation>下次主动联系</translation>
    </message>
    <message>
        <source>Open promises</source>
        <translation>未完成的承诺</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>No next check-in</source>
        <translation>未安排下次联系</translation>
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
            <numerusform>%n 项逾期</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2中的 %1 位</translation>
    </message>
    <message numerus="yes">
        <source>Without “%1” it would be %Ln customer(s).</source>
        <translation>
            <numerusform>去掉“%1”后有 %Ln 位客户。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>已选 %Ln 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Sorted by %1</source>
        <translation>按%1排序</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>升序</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>降序</translation>
    </message>
    <message>
        <source>no class</source>
        <translation>未定价值</translation>
    </message>
    <message numerus="yes">
        <source>The class of %Ln customer(s) is set: %1.</source>
        <translation>
            <numerusform>已将 %Ln 位客户的价值设为：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Table of customers</source>
        <translation>客户表</translation>
    </message>
    <message>
        <source>Your customers belong here</source>
        <translation>您的客户将显示在这里</translation>
    </message>
    <message>
        <source>Bring in the list you have, or write down the first customer you owe something.</source>
        <translation>导入现有名单，或先录入一位您该联系的客户。</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Add a customer…</source>
        <translation>添加客户…</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>去掉该条件</translation>
    </message>
    <message>
        <source>Find duplicates</source>
        <translation>查找重复客户</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>No customer fits</source>
        <translation>没有符合的客户</translation>
    </message>
    <message>
        <source>Nobody passes all that is chosen above.</source>
        <translation>没有客户符合以上全部条件。</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Set level…</source>
        <translation>设置等级…</translation>
    </message>
    <message>
        <source>Set class</source>
        <translation>设置价值</translation>
    </message>
    <message>
        <source>No class</source>
        <translation>未定价值</translation>
    </message>
    <message>
        <source>Plan first calls…</source>
        <translation>安排首次联系…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>合并…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
</context>
<context>
    <name>DataCard</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Everything stands in one file, your desk:</source>
        <translation>全部数据都在一个文件中，即您的工作台：</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>History</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Find duplicates</source>
        <translation>查找重复客户</translation>
    </message>
    <message>
        <source>Remove sample data</source>
        <translation>移除示例数据</translation>
    </message>
    <message>
        <source>No program opens folders here. The folder is %1.</source>
        <translation>此系统没有可打开文件夹的程序。文件夹位置：%1。</translation>
    </message>
    <message>
        <source>Sample data removed.</source>
        <translation>示例数据已移除。</translation>
    </message>
</context>
<context>
    <name>DayEdit</name>
    <message>
        <source>Choose a day</source>
        <translation>选择日期</translation>
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
            <numerusform>%n 天后</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayWatch</name>
    <message>
        <source>Is the clock right?</source>
        <translation>时钟是否正确？</translation>
    </message>
    <message>
        <source>It went ahead to %1. Reminders wait for your answer.</source>
        <translation>时钟已跳到%1。提醒暂停，等待您的答复。</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n 次联系</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n 项承诺</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n 条提醒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecideCard</name>
    <message>
        <source>To be decided</source>
        <translation>待确定</translation>
    </message>
    <message>
        <source>Row %1 goes to: %2</source>
        <translation>第 %1 行的归属客户：%2</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中的内容</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>归属客户</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Rows to be decided</source>
        <translation>待确定的行</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Reached at</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>关系等级</translation>
    </message>
    <message>
        <source>Customers that may be meant</source>
        <translation>可能对应的客户</translation>
    </message>
    <message>
        <source>Somebody else here</source>
        <translation>选择其他客户</translation>
    </message>
    <message numerus="yes">
        <source>Several customers fit %n row(s). Say whom each means: Enter leads to the customers below, and Enter there chooses. What stays undecided is not taken in.</source>
        <translation>
            <numerusform>有 %n 行可对应多位客户。请指明每行是哪位客户：按 Enter 转到下方的客户，再按 Enter 选定。未确定的行不会导入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) mean nobody here, and are not taken unless you say whom they mean.</source>
        <translation>
            <numerusform>有 %n 行未指明这里的任何客户，需指定归属客户后才会导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 are listed.</source>
        <translation>列出前 %1 行。</translation>
    </message>
    <message>
        <source>All of them are decided.</source>
        <translation>已全部确定。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left.</source>
        <translation>
            <numerusform>还剩 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>to be decided</source>
        <translation>待确定</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>尚未指定</translation>
    </message>
    <message>
        <source>A new customer</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Whom does “%1” in row %2 mean?</source>
        <translation>第 %2 行的“%1”是哪位客户？</translation>
    </message>
    <message>
        <source>For all %1 rows that say “%2”</source>
        <translation>应用于内容为“%2”的全部 %1 行</translation>
    </message>
    <message>
        <source>from this file</source>
        <translation>来自此文件</translation>
    </message>
</context>
<context>
    <name>Deletions</name>
    <message>
        <source>The person lies in the trash.</source>
        <translation>联系人已移至回收站。</translation>
    </message>
    <message>
        <source>The contact lies in the trash.</source>
        <translation>联系记录已移至回收站。</translation>
    </message>
    <message>
        <source>The promise lies in the trash.</source>
        <translation>承诺已移至回收站。</translation>
    </message>
    <message>
        <source>The complaint lies in the trash.</source>
        <translation>投诉已移至回收站。</translation>
    </message>
    <message>
        <source>The order lies in the trash.</source>
        <translation>订单已移至回收站。</translation>
    </message>
    <message>
        <source>Nothing was deleted</source>
        <translation>未删除</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) deleted.</source>
        <translation>
            <numerusform>已删除 %Ln 位客户。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 lies in the trash.</source>
        <translation>%1 已移至回收站。</translation>
    </message>
    <message>
        <source>everything that hangs on them</source>
        <translation>全部相关内容</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>要删除 %1 吗？</translation>
    </message>
    <message>
        <source>It goes into the trash, with %1. You can have it back from there.</source>
        <translation>该客户将移至回收站，一并移入的还有：%1。可从那里恢复。</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln customer(s)?</source>
        <translation>
            <numerusform>要删除 %Ln 位客户吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>They go into the trash. You can have them back from there.</source>
        <translation>这些客户将移至回收站，可从那里恢复。</translation>
    </message>
    <message>
        <source>They go into the trash, with %1. You can have them back from there.</source>
        <translation>这些客户将移至回收站，一并移入的还有：%1。可从那里恢复。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
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
        <translation>客户</translation>
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
        <translation>正在查找重复客户…</translation>
    </message>
    <message>
        <source>The customers could not be compared</source>
        <translation>无法比对客户</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) of customers may be the same</source>
        <translation>
            <numerusform>%Ln 组客户可能重复</numerusform>
        </translation>
    </message>
    <message>
        <source>Not looked through yet</source>
        <translation>尚未查找</translation>
    </message>
    <message>
        <source>Nobody was compared so far.</source>
        <translation>尚未比对任何客户。</translation>
    </message>
    <message>
        <source>All others are done</source>
        <translation>其余均已处理</translation>
    </message>
    <message>
        <source>Those you skipped are shown again when you look once more.</source>
        <translation>重新查找时，会再次显示您跳过的客户。</translation>
    </message>
    <message>
        <source>Nobody stands here twice</source>
        <translation>没有重复客户</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) compared.</source>
        <translation>
            <numerusform>已比对 %Ln 位客户。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>%1 and %2 are not the same: kept.</source>
        <translation>已记下：%1 与 %2 不是同一客户。</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复客户</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Customers that may be the same</source>
        <translation>可能重复的客户</translation>
    </message>
    <message>
        <source>Show customers</source>
        <translation>查看客户</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>不是同一客户</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
</context>
<context>
    <name>EditContactDialog</name>
    <message>
        <source>Contact with %1</source>
        <translation>与 %1 的联系</translation>
    </message>
    <message>
        <source>The contact is corrected.</source>
        <translation>联系记录已更正。</translation>
    </message>
    <message>
        <source>Which day and time are meant?</source>
        <translation>请填写有效的日期和时间。</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>谈话内容</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>时长（分钟）</translation>
    </message>
    <message>
        <source>Only for you; left out of what is printed.</source>
        <translation>仅您可见，打印时可略去。</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>私人备注</translation>
    </message>
</context>
<context>
    <name>EveningDialog</name>
    <message>
        <source>Log the day</source>
        <translation>晚间补录</translation>
    </message>
    <message>
        <source>Saving the day&apos;s contacts…</source>
        <translation>正在保存当天的联系记录…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) logged.</source>
        <translation>
            <numerusform>已记录 %Ln 次联系。</numerusform>
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
        <translation>日期快捷选项</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Contacts of the day</source>
        <translation>当天的联系</translation>
    </message>
    <message>
        <source>Restored what you had typed.</source>
        <translation>已恢复您先前输入的内容。</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>重新填写</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) to be logged.</source>
        <translation>
            <numerusform>将记录 %Ln 次联系。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows that are left as they are stay planned.</source>
        <translation>未改动的行仍保持原计划。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more customer(s) are waiting; type a name in the last row.</source>
        <translation>
            <numerusform>另有 %Ln 位客户待联系；可在最后一行输入名称。</numerusform>
        </translation>
    </message>
    <message>
        <source>Which day is meant?</source>
        <translation>请填写有效日期。</translation>
    </message>
    <message>
        <source>A contact that is still to come cannot be logged: plan a check-in.</source>
        <translation>尚未发生的联系不能记录：请安排主动联系。</translation>
    </message>
    <message>
        <source>No contact is filled in yet.</source>
        <translation>尚未填写任何联系。</translation>
    </message>
    <message>
        <source>Choose a customer.</source>
        <translation>请选择客户。</translation>
    </message>
    <message>
        <source>No customer is called “%1”.</source>
        <translation>没有名为“%1”的客户。</translation>
    </message>
    <message>
        <source>Which time is meant?</source>
        <translation>请填写有效时间。</translation>
    </message>
    <message>
        <source>The level asks for none</source>
        <translation>等级不要求</translation>
    </message>
    <message>
        <source>Say why there is no next check-in: “None: they will call”.</source>
        <translation>请说明为何不安排下次主动联系，例如“不安排：客户会来电”。</translation>
    </message>
    <message>
        <source>A promise needs words and a day, such as “send offer by Friday”.</source>
        <translation>承诺须有内容和日期，例如“周五前发报价”。</translation>
    </message>
</context>
<context>
    <name>EveningModel</name>
    <message>
        <source>Log</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>谈话内容</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Next check-in</source>
        <translation>下次主动联系</translation>
    </message>
    <message>
        <source>they: %1</source>
        <translation>对方：%1</translation>
    </message>
    <message>
        <source>None: %1</source>
        <translation>不安排：%1</translation>
    </message>
    <message>
        <source>They will call</source>
        <translation>客户会来电</translation>
    </message>
    <message>
        <source>No need any more</source>
        <translation>不再需要</translation>
    </message>
    <message>
        <source>As planned: none</source>
        <translation>按计划：不安排</translation>
    </message>
    <message>
        <source>As planned</source>
        <translation>按计划</translation>
    </message>
    <message>
        <source>As planned: %1</source>
        <translation>按计划：%1</translation>
    </message>
    <message>
        <source>to be logged</source>
        <translation>将记录</translation>
    </message>
    <message>
        <source>not to be logged</source>
        <translation>不记录</translation>
    </message>
    <message>
        <source>Add a contact…</source>
        <translation>添加联系…</translation>
    </message>
    <message>
        <source>Promise? %1</source>
        <translation>承诺？%1</translation>
    </message>
    <message>
        <source>by when?</source>
        <translation>何时？</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1，%2前</translation>
    </message>
    <message>
        <source>They: %1, by %2</source>
        <translation>对方：%1，%2前</translation>
    </message>
</context>
<context>
    <name>EveningTable</name>
    <message>
        <source>Remove row</source>
        <translation>移除该行</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>ExportDaySheetDialog</name>
    <message>
        <source>Save the day sheet as a PDF</source>
        <translation>将日程单保存为 PDF</translation>
    </message>
    <message>
        <source>Whom you owe something on that day, in the order of Today: how to reach them, why, what both sides promised, what to remember, and lines to write on.</source>
        <translation>当天该联系的客户，按“今天”的顺序排列：联系方式、原因、双方的承诺、注意事项，并留有书写空行。</translation>
    </message>
    <message>
        <source>Print private notes, too</source>
        <translation>同时打印私人备注</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Writing the day sheet…</source>
        <translation>正在写入日程单…</translation>
    </message>
    <message>
        <source>The day sheet was not written</source>
        <translation>日程单未能写入</translation>
    </message>
    <message>
        <source>Which day is meant?</source>
        <translation>请填写有效日期。</translation>
    </message>
    <message>
        <source>Day sheet %1.pdf</source>
        <translation>日程单 %1.pdf</translation>
    </message>
</context>
<context>
    <name>ExportDeskDialog</name>
    <message>
        <source>Export %1</source>
        <translation>导出 %1</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>vCard files (*.vcf)</source>
        <translation>vCard 文件 (*.vcf)</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>日历 (*.ics)</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON 文件 (*.json)</translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>正在写入文件…</translation>
    </message>
    <message>
        <source>Nothing was written</source>
        <translation>未写入任何内容</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>客户范围</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets and other programs</source>
        <translation>CSV，用于电子表格和其他程序</translation>
    </message>
    <message>
        <source>Excel workbook, a sheet for each list</source>
        <translation>Excel 工作簿，每个列表一张工作表</translation>
    </message>
    <message>
        <source>vCard 4.0, for address books and phones</source>
        <translation>vCard 4.0，用于通讯录和手机</translation>
    </message>
    <message>
        <source>iCalendar, check-ins and promises for calendars</source>
        <translation>iCalendar，将主动联系和承诺用于日历</translation>
    </message>
    <message>
        <source>JSON, everything, for another desk</source>
        <translation>JSON，全部内容，用于另一个工作台</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>People</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>主动联系</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Changes of level</source>
        <translation>关系等级变更</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部内容</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What is exported is plain text: anyone who has the file can read it.</source>
        <translation>导出内容为纯文本，任何人拿到文件都能读取。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>已选：%1</translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <translation>当前显示：%1</translation>
    </message>
    <message>
        <source>All: %1</source>
        <translation>全部：%1</translation>
    </message>
    <message>
        <source>Customers and people, also those who left, with numbers, birthdays and pictures.</source>
        <translation>客户及联系人（包括已离职者），含号码、生日和图片。</translation>
    </message>
    <message>
        <source>A row for each. Pictures are in vCard and JSON alone.</source>
        <translation>每项一行。图片仅包含在 vCard 和 JSON 中。</translation>
    </message>
    <message>
        <source>A phone&apos;s calendar can subscribe to the file where it lies in a shared folder.</source>
        <translation>将文件放在共享文件夹中，手机日历即可订阅。</translation>
    </message>
    <message>
        <source>The customers with all that hangs on them; without settings.</source>
        <translation>客户及其全部相关内容；不含设置。</translation>
    </message>
    <message>
        <source>All that a desk holds, with its settings; without history, trash and drafts.</source>
        <translation>工作台的全部内容及设置；不含操作记录、回收站和草稿。</translation>
    </message>
    <message>
        <source>With level, ways to reach them, notes and plan, your private notes among them.</source>
        <translation>含关系等级、联系方式、备注和计划，也包括您的私人备注。</translation>
    </message>
    <message>
        <source>A file for each list, beside each other. %1</source>
        <translation>每个列表一个文件，存放在同一位置。%1</translation>
    </message>
    <message>
        <source>Desk %1</source>
        <translation>工作台 %1</translation>
    </message>
    <message>
        <source>Customers %1</source>
        <translation>客户 %1</translation>
    </message>
    <message>
        <source>The file is written</source>
        <translation>文件已写入</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>已保存到 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) saved in %1</source>
        <translation>
            <numerusform>已在 %1 保存 %Ln 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>ExportFileDialog</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>已保存到 %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Give the file a name.</source>
        <translation>请填写文件名。</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>要替换文件吗？</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 已存在。</translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation>换个名称</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
</context>
<context>
    <name>ExportHistoryDialog</name>
    <message>
        <source>Contact history of %1</source>
        <translation>%1 的联系记录</translation>
    </message>
    <message>
        <source>The history was not written</source>
        <translation>联系记录未能写入</translation>
    </message>
    <message>
        <source>Writing the history…</source>
        <translation>正在写入联系记录…</translation>
    </message>
    <message>
        <source>Which day is meant?</source>
        <translation>请填写有效日期。</translation>
    </message>
    <message>
        <source>The period cannot end before it begins.</source>
        <translation>期间的结束日期不能早于开始日期。</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>起止日期</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>from the beginning</source>
        <translation>从最早开始</translation>
    </message>
    <message>
        <source>until today</source>
        <translation>到今天为止</translation>
    </message>
    <message>
        <source>Print private notes, too</source>
        <translation>同时打印私人备注</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>%1 history %2.pdf</source>
        <translation>%1 联系记录 %2.pdf</translation>
    </message>
</context>
<context>
    <name>FailureStep</name>
    <message>
        <source>Back to the columns</source>
        <translation>返回列设置</translation>
    </message>
    <message>
        <source>Try another encoding</source>
        <translation>换一种编码</translation>
    </message>
    <message>
        <source>Restore it…</source>
        <translation>恢复它…</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>选择其他文件</translation>
    </message>
    <message>
        <source>Go on with the next file</source>
        <translation>继续下一个文件</translation>
    </message>
    <message>
        <source>Still here</source>
        <translation>仍在这里</translation>
    </message>
    <message>
        <source>This file cannot be taken in</source>
        <translation>无法导入该文件</translation>
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
        <translation>程序出错了</translation>
    </message>
    <message>
        <source>A fault in the program. What was saved before is safe; what you were doing just now may not have been done. You can go on working.</source>
        <translation>程序出现故障。此前保存的内容是安全的，刚才的操作可能未完成。您可以继续工作。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详细信息</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>It has happened %1 times.</source>
        <translation>已发生 %1 次。</translation>
    </message>
    <message>
        <source>SalesDesk cannot start</source>
        <translation>SalesDesk 无法启动</translation>
    </message>
    <message>
        <source>A fault in the program. What was saved before is safe; nothing was changed.</source>
        <translation>程序出现故障。此前保存的内容是安全的，未作任何更改。</translation>
    </message>
    <message>
        <source>SalesDesk ended unexpectedly last time</source>
        <translation>SalesDesk 上次意外结束</translation>
    </message>
    <message>
        <source>What was saved is safe. The details say where it happened and hold nothing of your customers; copy them for whoever looks after the program.</source>
        <translation>已保存的内容是安全的。详细信息只说明故障位置，不含任何客户资料；请复制后交给维护本程序的人员。</translation>
    </message>
</context>
<context>
    <name>FieldColumn</name>
    <message>
        <source>optional</source>
        <translation>选填</translation>
    </message>
</context>
<context>
    <name>FieldDelegate</name>
    <message>
        <source>Goes into</source>
        <translation>导入到</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Choose a file, or drop it here</source>
        <translation>选择文件，或拖放到这里</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>选择文件</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Show only</source>
        <translation>仅显示</translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation>添加筛选</translation>
    </message>
</context>
<context>
    <name>FilterValue</name>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
</context>
<context>
    <name>FirstRows</name>
    <message>
        <source>First rows</source>
        <translation>前几行</translation>
    </message>
    <message>
        <source>Some characters cannot be read (�): try another encoding.</source>
        <translation>部分字符无法读取（�）：请换用其他编码。</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>This cannot be saved yet</source>
        <translation>暂时无法保存</translation>
    </message>
    <message>
        <source>Nothing was saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>不保存就离开吗？</translation>
    </message>
    <message>
        <source>What you have typed here would be lost.</source>
        <translation>您在此处输入的内容将会丢失。</translation>
    </message>
    <message>
        <source>Keep writing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>FoundModel</name>
    <message>
        <source>Spoken to lately</source>
        <translation>最近联系过</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Show all in Customers</source>
        <translation>在“客户”中显示全部</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>显示更多</translation>
    </message>
    <message>
        <source>%1: show more</source>
        <translation>%1：显示更多</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>未找到“%1”</translation>
    </message>
    <message>
        <source>New customer “%1”</source>
        <translation>新建客户“%1”</translation>
    </message>
</context>
<context>
    <name>FoundWords</name>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>People</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Phones and e-mail</source>
        <translation>电话与电子邮件</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>by pinyin</source>
        <translation>按拼音</translation>
    </message>
    <message>
        <source>by initials</source>
        <translation>按拼音首字母</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>website</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>to bear in mind</source>
        <translation>注意事项</translation>
    </message>
    <message>
        <source>promise due %1</source>
        <translation>%1到期的承诺</translation>
    </message>
    <message>
        <source>complaint of %1</source>
        <translation>%1的投诉</translation>
    </message>
    <message>
        <source>in a note of %1</source>
        <translation>见%1的联系记录</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Everything that was done on this desk; each step can be taken back by itself.</source>
        <translation>此工作台上的全部操作；每一步均可单独撤销。</translation>
    </message>
    <message>
        <source>Nothing has been done yet</source>
        <translation>尚无任何操作</translation>
    </message>
    <message>
        <source>Each change that you make stands here, and can be undone from here.</source>
        <translation>您所做的每项更改都会记在这里，并可在此撤销。</translation>
    </message>
    <message>
        <source>Show Today</source>
        <translation>打开“今天”</translation>
    </message>
</context>
<context>
    <name>ImportColumnsModel</name>
    <message>
        <source>Column in the file</source>
        <translation>文件中的列</translation>
    </message>
    <message>
        <source>What stands in it</source>
        <translation>内容示例</translation>
    </message>
    <message>
        <source>Goes into</source>
        <translation>导入到</translation>
    </message>
    <message>
        <source>%1 goes into %2</source>
        <translation>%1 导入到 %2</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import a file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>The desk holds sample data</source>
        <translation>工作台中有示例数据</translation>
    </message>
    <message>
        <source>Your own customers never stand beside invented ones, so those go first.</source>
        <translation>您自己的客户不与虚构客户并存，因此先移除示例数据。</translation>
    </message>
    <message>
        <source>Removing the sample data</source>
        <translation>正在移除示例数据</translation>
    </message>
    <message>
        <source>Opening the file</source>
        <translation>正在打开文件</translation>
    </message>
    <message>
        <source>Looking at every row</source>
        <translation>正在检查每一行</translation>
    </message>
    <message>
        <source>Taking the rows in</source>
        <translation>正在导入各行</translation>
    </message>
    <message>
        <source>Taking the import back</source>
        <translation>正在撤销导入</translation>
    </message>
    <message>
        <source>Next file: %1</source>
        <translation>下一个文件：%1</translation>
    </message>
    <message>
        <source>Remove sample data</source>
        <translation>移除示例数据</translation>
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
        <translation>第 %1 个文件，共 %2 个</translation>
    </message>
    <message>
        <source>Step %1 of 3</source>
        <translation>第 %1 步，共 3 步</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Show customers</source>
        <translation>查看客户</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ItemPanel</name>
    <message>
        <source>Relationship level</source>
        <translation>关系等级</translation>
    </message>
    <message>
        <source>%1 of %2 kept</source>
        <translation>%1/%2 已兑现</translation>
    </message>
    <message>
        <source>%1, %2: “%3”</source>
        <translation>%1，%2：“%3”</translation>
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
        <translation>另有 %1 项</translation>
    </message>
    <message>
        <source>The next check-in is then planned for %1 (%2).</source>
        <translation>下次主动联系将安排在%1（%2）。</translation>
    </message>
    <message>
        <source>Open promises</source>
        <translation>未完成的承诺</translation>
    </message>
    <message>
        <source>After this call</source>
        <translation>本次联系之后</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Best time</source>
        <translation>最佳时间</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>请记住</translation>
    </message>
    <message>
        <source>Last talk</source>
        <translation>上次谈话</translation>
    </message>
</context>
<context>
    <name>KeepingDialog</name>
    <message>
        <source>Keeping a copy…</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>Leave without</source>
        <translation>不备份就退出</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>%1 has left</source>
        <translation>%1 已离职</translation>
    </message>
    <message>
        <source>The post at %1 ends; what was said and promised stays.</source>
        <translation>在 %1 的任职到此结束，往来记录与承诺仍会保留。</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Now at</source>
        <translation>现任职于</translation>
    </message>
    <message>
        <source>A customer of yours, where they went to one.</source>
        <translation>若去了您的另一位客户处，请选择。</translation>
    </message>
    <message>
        <source>Title there</source>
        <translation>新职务</translation>
    </message>
    <message>
        <source>Which day was the last one?</source>
        <translation>最后一天是哪天？</translation>
    </message>
    <message>
        <source>%1 has left.</source>
        <translation>%1 已离职。</translation>
    </message>
    <message>
        <source>%1 is at %2 now.</source>
        <translation>%1 现任职于 %2。</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Keep reminding you?</source>
        <translation>要继续提醒吗？</translation>
    </message>
    <message>
        <source>The window closes. SalesDesk can stay beside the clock and go on reminding you; Settings lets you change this.</source>
        <translation>窗口将关闭。SalesDesk 可留在系统托盘中继续提醒您；可在“设置”中更改。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Keep reminding</source>
        <translation>继续提醒</translation>
    </message>
    <message>
        <source>Stop what is going on?</source>
        <translation>要停止正在进行的工作吗？</translation>
    </message>
    <message>
        <source>Work is still under way. Nothing is kept of what is stopped; what is done stays.</source>
        <translation>仍有工作在进行。若停止，未完成的部分不会保留，已完成的不受影响。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>停止并退出</translation>
    </message>
</context>
<context>
    <name>LetBeDialog</name>
    <message>
        <source>Let be — %1</source>
        <translation>暂且搁置：%1</translation>
    </message>
    <message>
        <source>It is right as it is</source>
        <translation>现状合适</translation>
    </message>
    <message>
        <source>Wait for the next order</source>
        <translation>等下一张订单</translation>
    </message>
    <message>
        <source>Will ask at the next contact</source>
        <translation>下次联系时再问</translation>
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
        <translation>请填写有效日期。</translation>
    </message>
    <message>
        <source>The thought about %1 rests until %2.</source>
        <translation>关于 %1 的提示搁置到%2。</translation>
    </message>
</context>
<context>
    <name>LevelStepper</name>
    <message>
        <source>Present level, in its zone</source>
        <translation>当前等级，在正常分区内</translation>
    </message>
    <message>
        <source>Present level, outside its zone</source>
        <translation>当前等级，在正常分区外</translation>
    </message>
    <message>
        <source>In the zone</source>
        <translation>在正常分区内</translation>
    </message>
    <message>
        <source>Outside the zone</source>
        <translation>在正常分区外</translation>
    </message>
</context>
<context>
    <name>LevelsCard</name>
    <message>
        <source>Levels: what each obliges you to</source>
        <translation>关系等级：各级要求您做什么</translation>
    </message>
    <message>
        <source>Back to the defaults</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>Ideal, days</source>
        <translation>理想间隔（天）</translation>
    </message>
    <message>
        <source>Longest, days</source>
        <translation>最长间隔（天）</translation>
    </message>
    <message>
        <source>After a sale, days</source>
        <translation>售后回访（天）</translation>
    </message>
    <message>
        <source>Answer within, working days</source>
        <translation>答复（工作日）</translation>
    </message>
    <message>
        <source>Joint review, days</source>
        <translation>共同回顾（天）</translation>
    </message>
    <message>
        <source>An empty field asks for nothing. Calls that are planned already stay as they are.</source>
        <translation>留空表示不作要求。已安排的联系保持不变。</translation>
    </message>
    <message>
        <source>This was not saved</source>
        <translation>未能保存</translation>
    </message>
    <message>
        <source>Levels as they were at first</source>
        <translation>等级已恢复默认</translation>
    </message>
</context>
<context>
    <name>LogContactDialog</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>With</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>谈话内容</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>客户反馈</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Did it meet what they expected?</source>
        <translation>是否符合客户期望？</translation>
    </message>
    <message>
        <source>Next check-in</source>
        <translation>下次主动联系</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>重新填写</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>私人备注</translation>
    </message>
    <message>
        <source>Only for you; left out of what is printed.</source>
        <translation>仅您可见，打印时可略去。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>时长（分钟）</translation>
    </message>
    <message>
        <source>Log contact — %1</source>
        <translation>记录联系：%1</translation>
    </message>
    <message>
        <source>Log contact</source>
        <translation>记录联系</translation>
    </message>
    <message>
        <source>Which day and time are meant?</source>
        <translation>请填写有效的日期和时间。</translation>
    </message>
    <message>
        <source>Contact with %1 logged. No next check-in: %2.</source>
        <translation>已记录与 %1 的联系。不安排下次主动联系：%2。</translation>
    </message>
    <message>
        <source>Contact with %1 logged. Next check-in: %2.</source>
        <translation>已记录与 %1 的联系。下次主动联系：%2。</translation>
    </message>
    <message>
        <source>Restored what you had typed at %1</source>
        <translation>已恢复您在 %1 输入的内容</translation>
    </message>
    <message>
        <source>Restored what you had typed %1 at %2</source>
        <translation>已恢复您在%1 %2 输入的内容</translation>
    </message>
</context>
<context>
    <name>LookCard</name>
    <message>
        <source>Language and appearance</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n 条提醒</numerusform>
        </translation>
    </message>
    <message>
        <source>The desk cannot be reached</source>
        <translation>无法访问工作台</translation>
    </message>
    <message>
        <source>This system&apos;s time zone is unknown here: reminders go by its own clock.</source>
        <translation>无法识别此系统的时区：提醒以系统时钟为准。</translation>
    </message>
    <message>
        <source>This desktop has no tray: reminders come while SalesDesk is open.</source>
        <translation>此桌面没有系统托盘：仅在 SalesDesk 打开时提醒。</translation>
    </message>
    <message>
        <source>The sample data is still here</source>
        <translation>示例数据仍在</translation>
    </message>
    <message>
        <source>Sample data removed.</source>
        <translation>示例数据已移除。</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
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
        <translation>大量客户</translation>
    </message>
    <message>
        <source>Changing customers…</source>
        <translation>正在更改客户…</translation>
    </message>
</context>
<context>
    <name>MergeCustomersDialog</name>
    <message>
        <source>Merge two customers</source>
        <translation>合并两位客户</translation>
    </message>
    <message>
        <source>Which one stays?</source>
        <translation>保留哪一位？</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Everything of %1 comes to %2: contacts, promises, people, orders. Where the two say different things, %2 keeps its own, and what %1 said is written below what to remember. %1 itself goes; undo brings it back.</source>
        <translation>%1 的全部内容（联系记录、承诺、联系人、订单）将并入 %2。两者不一致时以 %2 为准，%1 的内容写在“请记住”之后。%1 本身将移除；撤销即可恢复。</translation>
    </message>
</context>
<context>
    <name>MessageDialog</name>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>MoveCheckInDialog</name>
    <message>
        <source>Move check-in — %1</source>
        <translation>主动联系改期：%1</translation>
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
        <translation>客户要求</translation>
    </message>
    <message>
        <source>No time today</source>
        <translation>今天没时间</translation>
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
        <translation>与 %1 的主动联系已改到%2。</translation>
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
        <translation>明天、周五、12月3日…</translation>
    </message>
    <message>
        <source>any hour</source>
        <translation>任意时间</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>The customer agreed</source>
        <translation>客户同意</translation>
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
        <translation>现在定在哪天？</translation>
    </message>
    <message>
        <source>Which time is meant?</source>
        <translation>请填写有效时间。</translation>
    </message>
    <message>
        <source>“%1” is due %2 now.</source>
        <translation>“%1”现定于%2到期。</translation>
    </message>
    <message>
        <source>Without agreement %1 still counts; the new date only reminds you.</source>
        <translation>未经同意，仍以%1为准；新日期只用于提醒您。</translation>
    </message>
    <message>
        <source>It was late when this was agreed, so %1 still counts.</source>
        <translation>商定时已逾期，仍以%1为准。</translation>
    </message>
    <message>
        <source>Agreed before it was due: the new date counts, not %1.</source>
        <translation>到期前已商定：以新日期为准，不再以%1为准。</translation>
    </message>
</context>
<context>
    <name>NewCodeDialog</name>
    <message>
        <source>Make a new recovery code</source>
        <translation>生成新的恢复码</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>The former code opens this desk no more once there is a new one.</source>
        <translation>生成新恢复码后，旧恢复码将无法再打开此工作台。</translation>
    </message>
    <message>
        <source>Present passphrase or recovery code</source>
        <translation>当前密码或恢复码</translation>
    </message>
    <message>
        <source>Your recovery code</source>
        <translation>您的恢复码</translation>
    </message>
    <message>
        <source>I have it</source>
        <translation>我已保存</translation>
    </message>
</context>
<context>
    <name>NewComplaintDialog</name>
    <message>
        <source>Complaint of %1</source>
        <translation>%1 的投诉</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Heard on</source>
        <translation>得知日期</translation>
    </message>
    <message>
        <source>The complaint is taken up.</source>
        <translation>投诉已受理。</translation>
    </message>
</context>
<context>
    <name>NewCustomerDialog</name>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>%1 is on the desk.</source>
        <translation>%1 已加入工作台。</translation>
    </message>
    <message>
        <source>%1 is on the desk. Next check-in: %2.</source>
        <translation>%1 已加入工作台。下次主动联系：%2。</translation>
    </message>
    <message>
        <source>The sample data is still here</source>
        <translation>示例数据仍在</translation>
    </message>
    <message>
        <source>Your own customers do not stand beside invented ones.</source>
        <translation>您自己的客户不与虚构客户并存。</translation>
    </message>
    <message>
        <source>Remove the sample data and save</source>
        <translation>移除示例数据并保存</translation>
    </message>
    <message>
        <source>Keep the sample data</source>
        <translation>保留示例数据</translation>
    </message>
    <message>
        <source>A customer needs a name.</source>
        <translation>请填写客户名称。</translation>
    </message>
    <message>
        <source>Who is it? Give the person&apos;s name.</source>
        <translation>请填写联系人姓名。</translation>
    </message>
    <message>
        <source>Say why there is no next step.</source>
        <translation>请说明为何没有下一步。</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Person</source>
        <comment>not a firm</comment>
        <translation>个人</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>关系等级</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>客户价值</translation>
    </message>
    <message>
        <source>Role in buying</source>
        <translation>采购角色</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
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
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Their phone</source>
        <translation>联系人电话</translation>
    </message>
    <message>
        <source>Next check-in</source>
        <translation>下次主动联系</translation>
    </message>
</context>
<context>
    <name>NewOrderDialog</name>
    <message>
        <source>New order of %1</source>
        <translation>%1 的新订单</translation>
    </message>
    <message>
        <source>On which day was it ordered?</source>
        <translation>请填写下单日期。</translation>
    </message>
    <message>
        <source>Which day is meant?</source>
        <translation>请填写有效日期。</translation>
    </message>
    <message>
        <source>Write down a product, an amount or the order&apos;s number.</source>
        <translation>请填写产品、金额或订单号。</translation>
    </message>
    <message>
        <source>The order is written down.</source>
        <translation>订单已录入。</translation>
    </message>
    <message>
        <source>The order is written down. First check after the sale: %1.</source>
        <translation>订单已录入。首次售后回访：%1。</translation>
    </message>
    <message>
        <source>Give the currency by its three letters, such as CNY.</source>
        <translation>请用三个字母填写币种，例如 CNY。</translation>
    </message>
    <message>
        <source>Sum: %1</source>
        <translation>合计：%1</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>采购</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation>下单日期</translation>
    </message>
    <message>
        <source>Delivered on</source>
        <translation>交货日期</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>New passphrase</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>再次输入新密码</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>A few words in a row are easy to keep in mind and hard to guess.</source>
        <translation>几个词连在一起，既好记又难猜。</translation>
    </message>
    <message>
        <source>Too short: %1 signs or more.</source>
        <translation>太短：至少需要 %1 个字符。</translation>
    </message>
    <message>
        <source>Fair. One or two words more make it hard to guess.</source>
        <translation>尚可。再加一两个词会更难猜。</translation>
    </message>
    <message>
        <source>Good: long enough to be hard to guess.</source>
        <translation>很好：长度足够，难以猜到。</translation>
    </message>
</context>
<context>
    <name>NewPromiseDialog</name>
    <message>
        <source>A promise needs a day: by when?</source>
        <translation>请填写承诺的日期。</translation>
    </message>
    <message>
        <source>Which time is meant?</source>
        <translation>请填写有效时间。</translation>
    </message>
    <message>
        <source>The promise is noted: due %1.</source>
        <translation>承诺已记下：%1到期。</translation>
    </message>
    <message>
        <source>Their promise is noted: due %1.</source>
        <translation>对方的承诺已记下：%1到期。</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>I promised</source>
        <translation>我承诺</translation>
    </message>
    <message>
        <source>They promised</source>
        <translation>对方承诺</translation>
    </message>
    <message>
        <source>Whose word</source>
        <translation>谁的承诺</translation>
    </message>
    <message>
        <source>What is promised</source>
        <translation>承诺内容</translation>
    </message>
    <message>
        <source>by when? tomorrow, fri, 3 dec…</source>
        <translation>何时？明天、周五、12月3日…</translation>
    </message>
    <message>
        <source>any hour</source>
        <translation>任意时间</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>New promise — %1</source>
        <translation>新建承诺：%1</translation>
    </message>
    <message>
        <source>New promise</source>
        <translation>新建承诺</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>The plan of this level asks for no check-in.</source>
        <translation>该等级的计划不要求主动联系。</translation>
    </message>
    <message>
        <source>Which day is meant?</source>
        <translation>请填写有效日期。</translation>
    </message>
    <message>
        <source>Choose the next check-in, or say why there is none.</source>
        <translation>请选择下次主动联系的日期，或说明为何不安排。</translation>
    </message>
    <message>
        <source>Which time is meant?</source>
        <translation>请填写有效时间。</translation>
    </message>
    <message>
        <source>No next check-in</source>
        <translation>未安排下次联系</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>any hour</source>
        <translation>任意时间</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>一周后</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>一个月后</translation>
    </message>
    <message>
        <source>As planned</source>
        <translation>按计划</translation>
    </message>
    <message>
        <source>None…</source>
        <translation>不安排…</translation>
    </message>
    <message>
        <source>Ready choices for the next check-in</source>
        <translation>下次主动联系的快捷选项</translation>
    </message>
    <message>
        <source>Why is there no next step?</source>
        <translation>为何没有下一步？</translation>
    </message>
    <message>
        <source>The level asks for none</source>
        <translation>等级不要求</translation>
    </message>
    <message>
        <source>They will call</source>
        <translation>客户会来电</translation>
    </message>
    <message>
        <source>No need any more</source>
        <translation>不再需要</translation>
    </message>
    <message>
        <source>Ready reasons for no next step</source>
        <translation>没有下一步的常用原因</translation>
    </message>
</context>
<context>
    <name>NoNextDialog</name>
    <message>
        <source>No next step — %1</source>
        <translation>没有下一步：%1</translation>
    </message>
    <message>
        <source>They will call</source>
        <translation>客户会来电</translation>
    </message>
    <message>
        <source>No need any more</source>
        <translation>不再需要</translation>
    </message>
    <message>
        <source>The relationship has ended</source>
        <translation>关系已终止</translation>
    </message>
    <message>
        <source>Why is there no next step?</source>
        <translation>为何没有下一步？</translation>
    </message>
    <message>
        <source>%1 has no next step: %2.</source>
        <translation>%1 没有下一步：%2。</translation>
    </message>
</context>
<context>
    <name>OpenForms</name>
    <message>
        <source>A contact was not saved when the program ended.</source>
        <translation>程序结束时有一条联系记录未保存。</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>继续填写</translation>
    </message>
    <message>
        <source>A day&apos;s contacts were not saved when the program ended.</source>
        <translation>程序结束时有一天的联系记录未保存。</translation>
    </message>
    <message>
        <source>No program takes calls here. %1 is copied.</source>
        <translation>此系统没有拨号程序。已复制 %1。</translation>
    </message>
</context>
<context>
    <name>OrderRows</name>
    <message>
        <source>Add a product</source>
        <translation>添加产品</translation>
    </message>
</context>
<context>
    <name>OutcomeModel</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Goes into</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>未导入原因</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中的内容</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>%1, from this file</source>
        <translation>%1（来自此文件）</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Other reasons</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… 另有 %1 行</translation>
    </message>
</context>
<context>
    <name>PairPanel</name>
    <message>
        <source>not like each other, but both like another of this group</source>
        <translation>彼此不相似，但都与本组中的另一位客户相似</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>This one stays</source>
        <translation>保留的客户</translation>
    </message>
    <message>
        <source>This one goes into it</source>
        <translation>并入的客户</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>不是同一客户</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
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
        <translation>后面的部分</translation>
    </message>
    <message>
        <source>%1–%2 of %3 characters</source>
        <translation>第 %1–%2 个字符，共 %3 个</translation>
    </message>
</context>
<context>
    <name>PartsModel</name>
    <message>
        <source>Take in</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>%1, taken in</source>
        <translation>%1，导入</translation>
    </message>
    <message>
        <source>%1, left out</source>
        <translation>%1，不导入</translation>
    </message>
</context>
<context>
    <name>PartsTable</name>
    <message>
        <source>Parts of the file</source>
        <translation>文件的各部分</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Caps Lock 已开启。</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>New person at %1</source>
        <translation>%1 的新联系人</translation>
    </message>
    <message>
        <source>%1 is added.</source>
        <translation>已添加 %1。</translation>
    </message>
    <message>
        <source>What is known of %1 is saved.</source>
        <translation>%1 的资料已保存。</translation>
    </message>
    <message>
        <source>Which day is meant?</source>
        <translation>请填写有效日期。</translation>
    </message>
    <message>
        <source>The photo is still being read; save in a moment.</source>
        <translation>照片仍在读取，请稍后保存。</translation>
    </message>
    <message>
        <source>Role in buying</source>
        <translation>采购角色</translation>
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
        <translation>职务</translation>
    </message>
    <message>
        <source>Phones and addresses</source>
        <translation>电话与地址</translation>
    </message>
    <message>
        <source>In this post since</source>
        <translation>任职开始日期</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>请记住</translation>
    </message>
    <message>
        <source>Traits, habits, do&apos;s and don&apos;ts.</source>
        <translation>性格、习惯、宜与忌。</translation>
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
        <translation>选择照片…</translation>
    </message>
    <message>
        <source>Remove photo</source>
        <translation>移除照片</translation>
    </message>
    <message>
        <source>This picture cannot be taken</source>
        <translation>无法使用此图片</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>选择照片</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.gif)</source>
        <translation>图片 (*.jpg *.jpeg *.png *.webp *.gif)</translation>
    </message>
</context>
<context>
    <name>PlaceCard</name>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Country for public holidays and phones</source>
        <translation>国家/地区（用于公共假日和电话）</translation>
    </message>
    <message>
        <source>Part of the country</source>
        <translation>省/州</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The whole country</source>
        <translation>全国</translation>
    </message>
    <message>
        <source>Without a country no day is a public holiday.</source>
        <translation>未选国家/地区时不计公共假日。</translation>
    </message>
    <message>
        <source>No public holiday is known for the coming year.</source>
        <translation>未来一年没有已知的公共假日。</translation>
    </message>
    <message>
        <source>Next public holiday: %1, %2</source>
        <translation>下一个公共假日：%1，%2</translation>
    </message>
</context>
<context>
    <name>PlaceDoubt</name>
    <message>
        <source>Leave it there</source>
        <translation>留在原处</translation>
    </message>
    <message>
        <source>It can be copied to %1, which opens from then on where no other desk is named. The one that lies there now stays as it is; do not go on with both.</source>
        <translation>可以复制到 %1；此后如未指定其他工作台，打开的就是它。现在位置上的工作台保持原样，请不要两个都继续使用。</translation>
    </message>
    <message>
        <source>Copy it to this computer</source>
        <translation>复制到此电脑</translation>
    </message>
    <message>
        <source>Others write here as well</source>
        <translation>这里还有别处在写入</translation>
    </message>
    <message>
        <source>The desk lies at %1 now.</source>
        <translation>工作台现在位于 %1。</translation>
    </message>
    <message>
        <source>Copying the desk…</source>
        <translation>正在复制工作台…</translation>
    </message>
</context>
<context>
    <name>PlanCheckInDialog</name>
    <message>
        <source>Plan a check-in — %1</source>
        <translation>安排主动联系：%1</translation>
    </message>
    <message>
        <source>Next check-in</source>
        <translation>下次主动联系</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>What about</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>A check-in with %1 is planned for %2.</source>
        <translation>已安排在%2主动联系 %1。</translation>
    </message>
</context>
<context>
    <name>PlanFirstDialog</name>
    <message>
        <source>Plan a first call to each</source>
        <translation>为每位客户安排首次联系</translation>
    </message>
    <message>
        <source>%1 customers have no next step. Their first calls are spread evenly.</source>
        <translation>%1 位客户没有下一步。首次联系将平均分摊。</translation>
    </message>
    <message>
        <source>Over how many weeks</source>
        <translation>分摊到几周</translation>
    </message>
    <message>
        <source>First calls to %1 customers are planned.</source>
        <translation>已为 %1 位客户安排首次联系。</translation>
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
        <translation>位新客户</translation>
    </message>
    <message>
        <source>new contact(s)</source>
        <translation>条新的联系记录</translation>
    </message>
    <message>
        <source>new promise(s)</source>
        <translation>项新承诺</translation>
    </message>
    <message>
        <source>new order(s)</source>
        <translation>张新订单</translation>
    </message>
    <message>
        <source>new check-in(s)</source>
        <translation>项新的主动联系</translation>
    </message>
    <message>
        <source>new complaint(s)</source>
        <translation>项新投诉</translation>
    </message>
    <message>
        <source>new row(s)</source>
        <translation>行新数据</translation>
    </message>
    <message>
        <source>already here</source>
        <translation>项已存在</translation>
    </message>
    <message>
        <source>row(s) not taken</source>
        <translation>行未导入</translation>
    </message>
    <message>
        <source>row(s) to be decided</source>
        <translation>行待确定</translation>
    </message>
    <message>
        <source>known already, on the desk or in this file</source>
        <translation>已有（工作台中或本文件中）</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>保存列表</translation>
    </message>
    <message>
        <source>Lists (*.csv)</source>
        <translation>列表 (*.csv)</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>How it begins</source>
        <translation>开头内容</translation>
    </message>
    <message>
        <source>Saved as %1. Correct the rows there and import that file.</source>
        <translation>已保存为 %1。请在其中更正后再导入该文件。</translation>
    </message>
    <message>
        <source>The list was not saved</source>
        <translation>列表未保存</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>值得留意</translation>
    </message>
    <message>
        <source>Level of those without one</source>
        <translation>未注明等级者的等级</translation>
    </message>
    <message>
        <source>Plan a first call to each without a date, over</source>
        <translation>为没有日期的客户安排首次联系，分摊到</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>周数</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>未导入</translation>
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
        <translation>已经存在</translation>
    </message>
    <message>
        <source>Parts of the file</source>
        <translation>文件的各部分</translation>
    </message>
    <message>
        <source>Rows that are shown</source>
        <translation>显示的行</translation>
    </message>
    <message>
        <source>Save those not taken…</source>
        <translation>保存未导入的行…</translation>
    </message>
    <message>
        <source>Not taken: %1</source>
        <translation>未导入：%1</translation>
    </message>
    <message>
        <source>Already here: %1</source>
        <translation>已经存在：%1</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新增：%1</translation>
    </message>
    <message>
        <source>the first %1 are listed</source>
        <translation>列出前 %1 行</translation>
    </message>
    <message numerus="yes">
        <source>week(s), at most %1 a day</source>
        <translation>
            <numerusform>周，每天最多 %1 次</numerusform>
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
            <numerusform>约剩 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>约剩 %n 分钟</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromiseRows</name>
    <message>
        <source>I promised…</source>
        <translation>我承诺…</translation>
    </message>
    <message>
        <source>They promised…</source>
        <translation>对方承诺…</translation>
    </message>
</context>
<context>
    <name>PromiseSuggestions</name>
    <message>
        <source>Promise: %1, %2?</source>
        <translation>承诺：%1，%2？</translation>
    </message>
    <message>
        <source>Their promise: %1, %2?</source>
        <translation>对方的承诺：%1，%2？</translation>
    </message>
</context>
<context>
    <name>PromisesModel</name>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁对谁</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>承诺日期</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>客户</translation>
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
        <translation>原为%1，%2商定</translation>
    </message>
    <message>
        <source>was %1, not agreed</source>
        <translation>原为%1，未商定</translation>
    </message>
    <message>
        <source>was %1, moved %2 without agreement</source>
        <translation>原为%1，%2单方改期</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>confirmed %1</source>
        <translation>%1确认</translation>
    </message>
    <message>
        <source>not yet confirmed</source>
        <translation>尚未确认</translation>
    </message>
</context>
<context>
    <name>PromisesPage</name>
    <message>
        <source>half of yours are done the same day</source>
        <translation>您的承诺有一半当天完成</translation>
    </message>
    <message>
        <source>half of yours are done within %1 days</source>
        <translation>您的承诺有一半在 %1 天内完成</translation>
    </message>
    <message>
        <source>half of yours are done within a day</source>
        <translation>您的承诺有一半在一天内完成</translation>
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
        <translation>该承诺已不存在</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方的</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>已失约</translation>
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
        <translation>记下一项…</translation>
    </message>
    <message>
        <source>Show what is open</source>
        <translation>显示未完成的</translation>
    </message>
    <message>
        <source>What is promised belongs here</source>
        <translation>承诺记在这里</translation>
    </message>
    <message>
        <source>What you say you will do, and what they say: each with a day, until it is kept.</source>
        <translation>您答应的和对方答应的，每项都有日期，直到兑现。</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>没有未完成的承诺</translation>
    </message>
    <message>
        <source>Every promise on this desk is settled.</source>
        <translation>工作台上的承诺均已了结。</translation>
    </message>
    <message>
        <source>Nothing is overdue</source>
        <translation>没有逾期</translation>
    </message>
    <message>
        <source>No promise of yours or theirs is late.</source>
        <translation>双方的承诺都没有逾期。</translation>
    </message>
    <message>
        <source>They owe you nothing</source>
        <translation>对方没有未完成的承诺</translation>
    </message>
    <message>
        <source>What customers promise you stands here.</source>
        <translation>客户对您的承诺显示在这里。</translation>
    </message>
    <message>
        <source>None is kept yet</source>
        <translation>还没有兑现的承诺</translation>
    </message>
    <message>
        <source>Kept promises stand here, with what shows it.</source>
        <translation>已兑现的承诺及其依据显示在这里。</translation>
    </message>
    <message>
        <source>None is broken</source>
        <translation>没有失约的承诺</translation>
    </message>
    <message>
        <source>May it stay so.</source>
        <translation>愿一直如此。</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>暂无内容</translation>
    </message>
    <message>
        <source>No promise is on this desk.</source>
        <translation>工作台上没有承诺。</translation>
    </message>
    <message>
        <source>Kept…</source>
        <translation>已兑现…</translation>
    </message>
    <message>
        <source>New date…</source>
        <translation>改期…</translation>
    </message>
    <message>
        <source>Confirmed…</source>
        <translation>已确认…</translation>
    </message>
    <message>
        <source>Broken…</source>
        <translation>已失约…</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Which promises</source>
        <translation>显示哪些承诺</translation>
    </message>
    <message>
        <source>Table of promises</source>
        <translation>承诺表</translation>
    </message>
</context>
<context>
    <name>ProtectDialog</name>
    <message>
        <source>Protect with a passphrase</source>
        <translation>使用密码保护</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Your desk and its backups are encrypted. Each start asks for the passphrase, unless this computer is to remember it.</source>
        <translation>工作台及其备份将被加密。每次启动都需输入密码，除非让此电脑记住密码。</translation>
    </message>
    <message>
        <source>Your recovery code</source>
        <translation>您的恢复码</translation>
    </message>
    <message>
        <source>I have it: encrypt now</source>
        <translation>已保存，立即加密</translation>
    </message>
    <message>
        <source>Encrypting the desk…</source>
        <translation>正在加密工作台…</translation>
    </message>
    <message>
        <source>Your desk is encrypted. Settings, Protection: what to do with earlier backups.</source>
        <translation>工作台已加密。早先的备份如何处理，请见“设置”中的“保护”。</translation>
    </message>
</context>
<context>
    <name>ProtectionCard</name>
    <message>
        <source>Protection</source>
        <translation>保护</translation>
    </message>
    <message>
        <source>Remember on this computer</source>
        <translation>在此电脑上记住密码</translation>
    </message>
    <message>
        <source>Protect with a passphrase…</source>
        <translation>使用密码保护…</translation>
    </message>
    <message>
        <source>Change passphrase…</source>
        <translation>更改密码…</translation>
    </message>
    <message>
        <source>New recovery code…</source>
        <translation>新恢复码…</translation>
    </message>
    <message>
        <source>Turn off…</source>
        <translation>关闭保护…</translation>
    </message>
    <message>
        <source>Encrypt them</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>删除</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) from before the desk was encrypted can be read by anybody.</source>
        <translation>
            <numerusform>有 %n 个备份在工作台加密之前生成，任何人都能读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>The desk and its backups are encrypted. Files that you export are not.</source>
        <translation>工作台及其备份已加密。您导出的文件不加密。</translation>
    </message>
    <message>
        <source>The desk is not encrypted: whoever gets at this computer or a backup can read it.</source>
        <translation>工作台未加密：任何人接触到此电脑或备份，都能读取其内容。</translation>
    </message>
    <message>
        <source>The desk is not encrypted, and this installation cannot do it. To add it: pip install &apos;salesdesk[encryption]&apos;</source>
        <translation>工作台未加密，当前安装不支持加密。添加加密功能：pip install &apos;salesdesk[encryption]&apos;</translation>
    </message>
    <message>
        <source>Encrypting backups…</source>
        <translation>正在加密备份…</translation>
    </message>
    <message>
        <source>Delete these backups?</source>
        <translation>要删除这些备份吗？</translation>
    </message>
    <message>
        <source>An encrypted backup is made and checked first. What is deleted cannot be brought back; on some disks traces of it stay for a while.</source>
        <translation>会先生成并检查一份加密备份。删除后无法恢复；在某些磁盘上，残留痕迹会存在一段时间。</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Making a backup…</source>
        <translation>正在备份…</translation>
    </message>
    <message numerus="yes">
        <source>Done: %n backup(s).</source>
        <translation>
            <numerusform>已完成：%n 个备份。</numerusform>
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
        <translation>查找范围(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>ReachRows</name>
    <message>
        <source>Add phone</source>
        <translation>添加电话</translation>
    </message>
    <message>
        <source>Add e-mail</source>
        <translation>添加电子邮件</translation>
    </message>
</context>
<context>
    <name>RecoveryCodePanel</name>
    <message>
        <source>This code opens the desk where the passphrase is forgotten. It is shown this once. Keep it on paper, away from this computer; without both of them nobody, not even the makers of this program, can open the desk.</source>
        <translation>忘记密码时，可用此恢复码打开工作台。恢复码仅显示这一次，请写在纸上，与此电脑分开存放；若密码和恢复码都遗失，任何人都无法打开工作台，本程序的开发者也不例外。</translation>
    </message>
    <message>
        <source>To show that you have it: its last four signs</source>
        <translation>请输入恢复码的最后四个字符，确认您已保存</translation>
    </message>
    <message>
        <source>These are not the last four signs. Compare them with the code.</source>
        <translation>最后四个字符不符。请与恢复码核对。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>SalesDesk: recovery code</source>
        <translation>SalesDesk：恢复码</translation>
    </message>
    <message>
        <source>Desk: %1</source>
        <translation>工作台：%1</translation>
    </message>
    <message>
        <source>Made on %1</source>
        <translation>生成日期：%1</translation>
    </message>
    <message>
        <source>Whoever has this page and the desk&apos;s files can read all of it. Keep it like a key. At the start of SalesDesk choose “Use the recovery code”; small letters and blanks do not matter, and 0 and O, or 1, I and L, are the same.</source>
        <translation>持有此页和工作台文件的人能读取全部内容，请像保管钥匙一样保管此页。启动 SalesDesk 时选择“使用恢复码”；不区分大小写，空格可忽略，0 与 O 视为相同，1、I 与 L 也视为相同。</translation>
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
        <translation>拨打</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>稍后提醒</translation>
    </message>
    <message>
        <source>For 10 minutes</source>
        <translation>10 分钟后</translation>
    </message>
    <message>
        <source>Snooze until…</source>
        <translation>稍后提醒至…</translation>
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
        <translation>全部稍后提醒…</translation>
    </message>
    <message>
        <source>Open Today</source>
        <translation>打开“今天”</translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n 项到期</numerusform>
        </translation>
    </message>
    <message>
        <source>No reminder is planned.</source>
        <translation>没有安排提醒。</translation>
    </message>
    <message>
        <source>The next reminder comes %1.</source>
        <translation>下次提醒：%1。</translation>
    </message>
    <message>
        <source>Last looked at %1.</source>
        <translation>上次检查：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n 次联系</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n 项承诺</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 are due. The first %2 are here, all of them in Today.</source>
        <translation>%1到期。此处为前 %2 项，全部列在“今天”中。</translation>
    </message>
    <message>
        <source>Do not remind of these again</source>
        <translation>这些都不再提醒</translation>
    </message>
    <message>
        <source>This could not be put off</source>
        <translation>未能推迟</translation>
    </message>
    <message>
        <source>This could not be written down</source>
        <translation>未能记录</translation>
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
        <translation>提醒我主动联系与承诺</translation>
    </message>
    <message>
        <source>Show desktop notifications as well</source>
        <translation>同时显示桌面通知</translation>
    </message>
    <message>
        <source>Keep reminding when the window is closed</source>
        <translation>关闭窗口后继续提醒</translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation>开机时启动</translation>
    </message>
    <message>
        <source>This desktop shows no tray icons, so closing the window ends the program.</source>
        <translation>此桌面不显示托盘图标，关闭窗口即退出程序。</translation>
    </message>
    <message>
        <source>This system&apos;s list of programs to start cannot be written.</source>
        <translation>无法写入系统的启动项列表。</translation>
    </message>
    <message>
        <source>This could not be changed: %1.</source>
        <translation>未能更改：%1。</translation>
    </message>
    <message>
        <source>This was not saved</source>
        <translation>未能保存</translation>
    </message>
</context>
<context>
    <name>RescueWindow</name>
    <message>
        <source>The desk cannot be opened</source>
        <translation>无法打开工作台</translation>
    </message>
    <message>
        <source>Backup of</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Why it was made</source>
        <translation>备份原因</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Backups that were found whole</source>
        <translation>完好的备份</translation>
    </message>
    <message>
        <source>There is no backup of this desk in %1.</source>
        <translation>%1 中没有该工作台的备份。</translation>
    </message>
    <message>
        <source>Passphrase or recovery code of this backup</source>
        <translation>此备份的密码或恢复码</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>正在处理…</translation>
    </message>
    <message>
        <source>Whichever you choose, the file that does not open is kept as it is, under another name where it has to make room.</source>
        <translation>无论选择哪一项，无法打开的文件都会原样保留；如需让出位置，则改名保存。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>恢复该备份</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>救回可读数据</translation>
    </message>
    <message>
        <source>Choose another desk</source>
        <translation>选择其他工作台</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Open a desk</source>
        <translation>打开工作台</translation>
    </message>
    <message>
        <source>Desks (*.salesdesk);;All files (*)</source>
        <translation>工作台 (*.salesdesk);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation>正在恢复备份…</translation>
    </message>
    <message>
        <source>Saving what can be read…</source>
        <translation>正在救回可读数据…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) saved</source>
        <translation>
            <numerusform>已救回 %n 条数据</numerusform>
        </translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Go on with what was saved</source>
        <translation>用救回的数据继续</translation>
    </message>
    <message>
        <source>Putting it in place…</source>
        <translation>正在启用救回的工作台…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of them come from the newest backup.</source>
        <translation>
            <numerusform>其中 %n 条数据来自最新的备份。</numerusform>
        </translation>
    </message>
    <message>
        <source>What is missing or was set aside stands in %1:</source>
        <translation>缺失或未纳入的数据列在 %1 中：</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>没有缺失。</translation>
    </message>
    <message>
        <source>The new desk lies at %1.</source>
        <translation>新工作台位于 %1。</translation>
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
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>The desk becomes what it was then. Its present state is kept as a backup, so that this can be undone.</source>
        <translation>工作台将回到当时的状态。当前状态会保留为备份，因此可以撤销。</translation>
    </message>
    <message>
        <source>Today: %1</source>
        <translation>当前：%1</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Passphrase of this file</source>
        <translation>该文件的密码</translation>
    </message>
    <message>
        <source>Checking the file…</source>
        <translation>正在检查文件…</translation>
    </message>
    <message>
        <source>From another file…</source>
        <translation>从其他文件…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>There is no backup of this desk yet. You can restore another file.</source>
        <translation>该工作台还没有备份。您可以从其他文件恢复。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>not trusted: rows changed by themselves</source>
        <translation>不可信：数据曾自行变动</translation>
    </message>
    <message>
        <source>Restore from a file</source>
        <translation>从文件恢复</translation>
    </message>
    <message>
        <source>Desks (*.salesdesk);;All files (*)</source>
        <translation>工作台 (*.salesdesk);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation>正在恢复备份…</translation>
    </message>
    <message>
        <source>%1 customers, %2 contacts, %3 promises</source>
        <translation>%1 位客户，%2 条联系记录，%3 项承诺</translation>
    </message>
</context>
<context>
    <name>ResultStep</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>选择其他文件</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>下一个文件</translation>
    </message>
    <message>
        <source>The import is taken back</source>
        <translation>导入已撤销</translation>
    </message>
    <message>
        <source>The desk is as it was before.</source>
        <translation>工作台已恢复原状。</translation>
    </message>
    <message>
        <source>Nothing new in this file</source>
        <translation>文件中没有新内容</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) taken in</source>
        <translation>
            <numerusform>已导入 %n 张订单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check-in(s) taken in</source>
        <translation>
            <numerusform>已导入 %n 次主动联系</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) taken in</source>
        <translation>
            <numerusform>已导入 %n 条联系记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) taken in</source>
        <translation>
            <numerusform>已导入 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new customer(s)</source>
        <translation>
            <numerusform>%n 位新客户</numerusform>
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
        <translation>已有（工作台中或本文件中）：%1。</translation>
    </message>
    <message>
        <source>Not taken: %1.</source>
        <translation>未导入：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) held characters that cannot be shown; these were left out.</source>
        <translation>
            <numerusform>%n 个单元格含有无法显示的字符，已略去这些字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing had to be written.</source>
        <translation>没有需要写入的内容。</translation>
    </message>
    <message>
        <source>First calls are not planned: %1</source>
        <translation>未能安排首次联系：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n first call(s) planned, as a step of their own.</source>
        <translation>
            <numerusform>已安排 %n 次首次联系，单独算作一步。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo takes back both.</source>
        <translation>撤销会一并撤回两者。</translation>
    </message>
</context>
<context>
    <name>SampleBanner</name>
    <message>
        <source>These customers are samples, to try things out with.</source>
        <translation>这些是供您试用的示例客户。</translation>
    </message>
    <message>
        <source>Remove sample data</source>
        <translation>移除示例数据</translation>
    </message>
</context>
<context>
    <name>SaveFilterDialog</name>
    <message>
        <source>Rename the filter</source>
        <translation>重命名筛选</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>保存筛选</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The filter is called “%1” now.</source>
        <translation>筛选现名为“%1”。</translation>
    </message>
    <message>
        <source>The filter “%1” is saved.</source>
        <translation>筛选“%1”已保存。</translation>
    </message>
</context>
<context>
    <name>SavedFiltersMenu</name>
    <message>
        <source>Saved filters</source>
        <translation>已存筛选</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>推荐筛选</translation>
    </message>
    <message>
        <source>Choose a filter to save it here</source>
        <translation>先设置筛选，再存到这里</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save changes to “%1”</source>
        <translation>将更改保存到“%1”</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
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
        <translation>筛选“%1”已删除。</translation>
    </message>
    <message>
        <source>Delete the filter</source>
        <translation>删除筛选</translation>
    </message>
    <message>
        <source>This filter cannot be used</source>
        <translation>无法使用此筛选</translation>
    </message>
    <message>
        <source>The filter “%1” is saved.</source>
        <translation>筛选“%1”已保存。</translation>
    </message>
    <message>
        <source>The filters are reordered.</source>
        <translation>筛选已重新排序。</translation>
    </message>
    <message>
        <source>Nothing was saved</source>
        <translation>未保存</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search name, phone, note, promise…</source>
        <translation>搜索名称、电话、备注、承诺…</translation>
    </message>
</context>
<context>
    <name>SearchPopup</name>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SecretDialog</name>
    <message>
        <source>Nothing was changed</source>
        <translation>未作任何更改</translation>
    </message>
</context>
<context>
    <name>SetAsideDialog</name>
    <message>
        <source>Rows set aside</source>
        <translation>另存的数据</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>全部内容</translation>
    </message>
    <message>
        <source>The list was not saved</source>
        <translation>列表未能保存</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>已保存到 %1</translation>
    </message>
    <message>
        <source>Repairs kept these rows whole, as they could not stay where they were.</source>
        <translation>修复时这些数据无法留在原处，已完整另存。</translation>
    </message>
    <message>
        <source>All of the row</source>
        <translation>整条数据</translation>
    </message>
    <message>
        <source>Save list…</source>
        <translation>保存列表…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save list</source>
        <translation>保存列表</translation>
    </message>
    <message>
        <source>rows set aside.csv</source>
        <translation>另存的数据.csv</translation>
    </message>
    <message>
        <source>Lists (*.csv)</source>
        <translation>列表 (*.csv)</translation>
    </message>
</context>
<context>
    <name>SetLevelDialog</name>
    <message numerus="yes">
        <source>Level of %Ln customer(s)</source>
        <translation>
            <numerusform>%Ln 位客户的关系等级</numerusform>
        </translation>
    </message>
    <message>
        <source>Level of %1</source>
        <translation>%1 的关系等级</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>关系等级</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>What shows that this level is right? It is kept with today&apos;s date.</source>
        <translation>什么说明这个等级合适？将连同今天的日期一起保存。</translation>
    </message>
    <message>
        <source>Say what shows that this level is right.</source>
        <translation>请说明这个等级合适的依据。</translation>
    </message>
    <message>
        <source>The level is %1 now.</source>
        <translation>关系等级现为%1。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) are at %1 now.</source>
        <translation>
            <numerusform>%Ln 位客户现为%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is in the zone of the customer&apos;s class.</source>
        <translation>在该客户价值的正常分区内。</translation>
    </message>
    <message>
        <source>This is below the zone of the customer&apos;s class.</source>
        <translation>低于该客户价值的正常分区。</translation>
    </message>
    <message>
        <source>This is above the zone of the customer&apos;s class.</source>
        <translation>高于该客户价值的正常分区。</translation>
    </message>
</context>
<context>
    <name>SettingsCard</name>
    <message>
        <source>This was not saved</source>
        <translation>未能保存</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>SettlePromiseDialog</name>
    <message>
        <source>Promise kept</source>
        <translation>承诺已兑现</translation>
    </message>
    <message>
        <source>Promise broken</source>
        <translation>承诺已失约</translation>
    </message>
    <message>
        <source>Released from the promise</source>
        <translation>承诺已解除</translation>
    </message>
    <message>
        <source>Their promise is not needed any more</source>
        <translation>对方的承诺不再需要</translation>
    </message>
    <message>
        <source>Which day is meant?</source>
        <translation>请填写有效日期。</translation>
    </message>
    <message>
        <source>“%1” is kept.</source>
        <translation>“%1”已兑现。</translation>
    </message>
    <message>
        <source>“%1” is marked as broken.</source>
        <translation>“%1”已标为失约。</translation>
    </message>
    <message>
        <source>“%1” is released.</source>
        <translation>“%1”已解除。</translation>
    </message>
    <message>
        <source>What shows that it was done: a number, a name, a sentence.</source>
        <translation>什么说明已完成：单号、姓名或一句话。</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Evidence file</source>
        <translation>依据文件</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Confirmed by the customer</source>
        <translation>客户已确认</translation>
    </message>
    <message>
        <source>by e-mail, by phone, signed note…</source>
        <translation>邮件、电话、书面签字…</translation>
    </message>
    <message>
        <source>Confirmed on</source>
        <translation>确认日期</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Not in time</source>
        <translation>未能按时</translation>
    </message>
    <message>
        <source>Cannot be done</source>
        <translation>无法做到</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>忘记了</translation>
    </message>
    <message>
        <source>No longer needed</source>
        <translation>不再需要</translation>
    </message>
    <message>
        <source>Solved in another way</source>
        <translation>已另行解决</translation>
    </message>
    <message>
        <source>Replaced by a new promise</source>
        <translation>已由新承诺替代</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Broken on</source>
        <translation>失约日期</translation>
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
        <translation>跳过主动联系：%1</translation>
    </message>
    <message>
        <source>planned for %1</source>
        <translation>原定%1</translation>
    </message>
    <message>
        <source>Spoke with them otherwise</source>
        <translation>已另行联系</translation>
    </message>
    <message>
        <source>Nothing to say now</source>
        <translation>目前无事</translation>
    </message>
    <message>
        <source>They are away</source>
        <translation>客户不在</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The plan asks for no further check-in.</source>
        <translation>计划不再要求主动联系。</translation>
    </message>
    <message>
        <source>The plan&apos;s next check-in is then %1.</source>
        <translation>计划的下次主动联系为%1。</translation>
    </message>
    <message>
        <source>The check-in with %1 is skipped.</source>
        <translation>已跳过与 %1 的主动联系。</translation>
    </message>
</context>
<context>
    <name>SnoozeDialog</name>
    <message>
        <source>Pick a time…</source>
        <translation>选择时间…</translation>
    </message>
    <message>
        <source>Remind me on</source>
        <translation>提醒日期</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>稍后提醒至</translation>
    </message>
    <message>
        <source>Choose a day.</source>
        <translation>请选择日期。</translation>
    </message>
    <message>
        <source>Choose a time.</source>
        <translation>请选择时间。</translation>
    </message>
    <message>
        <source>Choose a moment still to come.</source>
        <translation>请选择将来的时间。</translation>
    </message>
</context>
<context>
    <name>SolveComplaintDialog</name>
    <message>
        <source>Complaint solved — %1</source>
        <translation>投诉已解决：%1</translation>
    </message>
    <message>
        <source>How did they take it?</source>
        <translation>客户反应如何？</translation>
    </message>
    <message>
        <source>What solved it</source>
        <translation>解决办法</translation>
    </message>
    <message>
        <source>Solved on</source>
        <translation>解决日期</translation>
    </message>
    <message>
        <source>The complaint of %1 is solved.</source>
        <translation>%1 的投诉已解决。</translation>
    </message>
</context>
<context>
    <name>SoundnessCard</name>
    <message>
        <source>Soundness</source>
        <translation>完好检查</translation>
    </message>
    <message>
        <source>A check reads the whole desk, and compares it with its newest backup.</source>
        <translation>检查会读取整个工作台，并与最新的备份对照。</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>Put right…</source>
        <translation>修复…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) set aside…</source>
        <translation>
            <numerusform>%n 条数据已另存…</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking the desk…</source>
        <translation>正在检查工作台…</translation>
    </message>
    <message>
        <source>A backup is made first. Rows that cannot stay where they are will be set aside, and kept whole. This cannot be undone, other than by restoring that backup.</source>
        <translation>会先做一份备份。无法留在原处的数据将完整另存。此操作不能撤销，只能通过恢复那份备份来还原。</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Put the desk right?</source>
        <translation>要修复工作台吗？</translation>
    </message>
    <message>
        <source>Putting the desk right…</source>
        <translation>正在修复工作台…</translation>
    </message>
    <message>
        <source>The desk is sound: %1 customers, %2 contacts, %3 promises.</source>
        <translation>工作台完好：%1 位客户，%2 次联系，%3 个承诺。</translation>
    </message>
    <message>
        <source>The desk is not sound:</source>
        <translation>工作台有问题：</translation>
    </message>
    <message>
        <source>There was nothing to put right.</source>
        <translation>没有需要修复的内容。</translation>
    </message>
    <message>
        <source>The desk was put right. A backup of it as it was before is kept.</source>
        <translation>工作台已修复，修复前的备份已保留。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) set aside.</source>
        <translation>
            <numerusform>%n 条数据已另存。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tie(s) to what is not there cut.</source>
        <translation>
            <numerusform>已断开 %n 处指向不存在内容的关联。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) drawn anew from their contacts.</source>
        <translation>
            <numerusform>已根据联系记录重新计算 %n 位客户。</numerusform>
        </translation>
    </message>
    <message>
        <source>The search was made anew.</source>
        <translation>搜索索引已重建。</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 项</translation>
    </message>
    <message>
        <source>Stopped: everything is as it was before.</source>
        <translation>已停止，一切保持原样。</translation>
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
        <translation>时间</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What it wrote was deleted for good; it can no longer be undone.</source>
        <translation>该操作写入的内容已永久删除，无法再撤销。</translation>
    </message>
    <message>
        <source>for good</source>
        <translation>不可撤销</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>StepsPanel</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Nothing is told of it any more.</source>
        <translation>该操作的内容已不再保留。</translation>
    </message>
    <message>
        <source>No field changed.</source>
        <translation>没有字段更改。</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>更改内容</translation>
    </message>
</context>
<context>
    <name>TimeEdit</name>
    <message>
        <source>what time?</source>
        <translation>几点？</translation>
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
        <translation>收起</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>展开全部</translation>
    </message>
</context>
<context>
    <name>TimelineWords</name>
    <message>
        <source>Show newer entries</source>
        <translation>显示较新的记录</translation>
    </message>
    <message>
        <source>%1, no answer</source>
        <translation>%1，无人接听</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Private: %1</source>
        <translation>私人备注：%1</translation>
    </message>
    <message>
        <source>you called</source>
        <translation>去电</translation>
    </message>
    <message>
        <source>they called</source>
        <translation>来电</translation>
    </message>
    <message>
        <source>you wrote</source>
        <translation>发出</translation>
    </message>
    <message>
        <source>they wrote</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>they came to you</source>
        <translation>客户来访</translation>
    </message>
    <message>
        <source>promise: %1 by %2</source>
        <translation>承诺：%1，%2前</translation>
    </message>
    <message>
        <source>their promise: %1 by %2</source>
        <translation>对方的承诺：%1，%2前</translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation>承诺已兑现</translation>
    </message>
    <message>
        <source>Their promise kept</source>
        <translation>对方承诺已兑现</translation>
    </message>
    <message>
        <source>Promise broken</source>
        <translation>承诺已失约</translation>
    </message>
    <message>
        <source>Their promise broken</source>
        <translation>对方承诺已失约</translation>
    </message>
    <message>
        <source>Promise released</source>
        <translation>承诺已解除</translation>
    </message>
    <message>
        <source>Their promise let go</source>
        <translation>对方承诺已免除</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Evidence: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>confirmed %1, %2</source>
        <translation>%1确认，%2</translation>
    </message>
    <message>
        <source>confirmed %1</source>
        <translation>%1确认</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>%1到期</translation>
    </message>
    <message>
        <source>Promise made</source>
        <translation>作出承诺</translation>
    </message>
    <message>
        <source>They promised</source>
        <translation>对方承诺</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未解决</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message numerus="yes">
        <source>solved in %n day(s)</source>
        <translation>
            <numerusform>%n 天解决</numerusform>
        </translation>
    </message>
    <message>
        <source>solved at once</source>
        <translation>当天解决</translation>
    </message>
    <message>
        <source>%1, opened %2</source>
        <translation>%1，%2提出</translation>
    </message>
    <message>
        <source>Complaint solved</source>
        <translation>投诉已解决</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Level %1 → %2</source>
        <translation>关系等级 %1 → %2</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>about %1 of your %2 call time</source>
        <translation>约需 %1，您的联系时间为 %2</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>Calls done today</source>
        <translation>今天已完成的联系</translation>
    </message>
    <message>
        <source>Nothing is due today</source>
        <translation>今天没有到期事项</translation>
    </message>
    <message>
        <source>Every word is kept so far. Who has been quiet for long?</source>
        <translation>至今言出必行。哪位客户久未联系？</translation>
    </message>
    <message>
        <source>Show customers</source>
        <translation>查看客户</translation>
    </message>
    <message>
        <source>Your customers belong here</source>
        <translation>您的客户将显示在这里</translation>
    </message>
    <message>
        <source>Bring in the list you have, or write down the first customer you owe something.</source>
        <translation>导入现有名单，或先录入一位您该联系的客户。</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Add a customer…</source>
        <translation>添加客户…</translation>
    </message>
    <message>
        <source>Whom you owe something today</source>
        <translation>今天该联系谁</translation>
    </message>
    <message>
        <source>Day sheet as PDF…</source>
        <translation>导出日程单 PDF…</translation>
    </message>
</context>
<context>
    <name>TodayVerbs</name>
    <message>
        <source>Call %1</source>
        <translation>拨打 %1</translation>
    </message>
    <message>
        <source>Snooze until…</source>
        <translation>稍后提醒至…</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>改期…</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>跳过…</translation>
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
        <translation>已兑现…</translation>
    </message>
    <message>
        <source>New date…</source>
        <translation>改期…</translation>
    </message>
    <message>
        <source>Broken…</source>
        <translation>已失约…</translation>
    </message>
    <message>
        <source>Solved…</source>
        <translation>已解决…</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <source>Plan a check-in…</source>
        <translation>安排主动联系…</translation>
    </message>
    <message>
        <source>None needed…</source>
        <translation>不需要…</translation>
    </message>
    <message>
        <source>Let be…</source>
        <translation>暂且搁置…</translation>
    </message>
    <message>
        <source>Confirmed…</source>
        <translation>已确认…</translation>
    </message>
    <message>
        <source>Change the level…</source>
        <translation>调整等级…</translation>
    </message>
    <message>
        <source>Log contact</source>
        <translation>记录联系</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Nothing was saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>The complaint is answered.</source>
        <translation>投诉已答复。</translation>
    </message>
    <message>
        <source>The reminder comes back %1; the date stays.</source>
        <translation>%1再次提醒，日期不变。</translation>
    </message>
</context>
<context>
    <name>TrashModel</name>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>删除时间</translation>
    </message>
    <message>
        <source>What went with it</source>
        <translation>一并删除的内容</translation>
    </message>
    <message>
        <source>%1 without words</source>
        <translation>%1（无文字）</translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>永久删除…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s), to be had back until you empty the trash</source>
        <translation>
            <numerusform>%Ln 项，清空回收站之前均可恢复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>已选 %Ln 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>正在恢复…</translation>
    </message>
    <message>
        <source>Restored from the trash.</source>
        <translation>已从回收站恢复。</translation>
    </message>
    <message>
        <source>Restore both</source>
        <translation>一并恢复</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Restore both?</source>
        <translation>要一并恢复吗？</translation>
    </message>
    <message>
        <source>This cannot be done</source>
        <translation>无法执行此操作</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln thing(s) for good?</source>
        <translation>
            <numerusform>要永久删除 %Ln 项吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no way back: they leave the history, too, and the steps that wrote them can no longer be undone. A backup is made first; it holds them until it is thinned out.</source>
        <translation>此操作无法挽回：这些内容也会从操作记录中消失，写入它们的操作将无法再撤销。删除前会先备份，这些内容会留在该备份中，直到该备份被清理。</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>Deleting for good…</source>
        <translation>正在永久删除…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) deleted for good.</source>
        <translation>
            <numerusform>已永久删除 %Ln 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty trash…</source>
        <translation>清空回收站…</translation>
    </message>
    <message>
        <source>What was deleted</source>
        <translation>已删除的内容</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>回收站是空的</translation>
    </message>
    <message>
        <source>What you delete lies here until you empty the trash.</source>
        <translation>您删除的内容会留在这里，直到您清空回收站。</translation>
    </message>
    <message>
        <source>Show customers</source>
        <translation>查看客户</translation>
    </message>
</context>
<context>
    <name>TrayIcon</name>
    <message>
        <source>SalesDesk: %1 due today</source>
        <translation>SalesDesk：今天 %1 项到期</translation>
    </message>
    <message>
        <source>Open SalesDesk</source>
        <translation>打开 SalesDesk</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>正在撤销…</translation>
    </message>
    <message>
        <source>Doing it again…</source>
        <translation>正在重做…</translation>
    </message>
    <message>
        <source>Stopped: everything is as it was before.</source>
        <translation>已停止，一切保持原样。</translation>
    </message>
    <message>
        <source>Looking for what builds on it…</source>
        <translation>正在查找相关的后续更改…</translation>
    </message>
    <message>
        <source>What builds on this was deleted for good: it has to stay.</source>
        <translation>以此为基础的内容已永久删除，因此无法撤销。</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 项</translation>
    </message>
    <message numerus="yes">
        <source>%n later change(s) built on this:</source>
        <translation>
            <numerusform>后续有 %n 项更改以此为基础：</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo them too?</source>
        <translation>要一并撤销吗？</translation>
    </message>
    <message>
        <source>Undo all of it</source>
        <translation>全部撤销</translation>
    </message>
    <message>
        <source>Leave everything</source>
        <translation>全部保留</translation>
    </message>
    <message>
        <source>Undo later changes too?</source>
        <translation>一并撤销后续更改？</translation>
    </message>
    <message numerus="yes">
        <source>Undone: %1, and %n later change(s)</source>
        <translation>
            <numerusform>已撤销：%1，以及后续 %n 项更改</numerusform>
        </translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) that cannot be shown were left out.</source>
        <translation>
            <numerusform>已略去 %n 个无法显示的字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>UnlockWindow</name>
    <message>
        <source>Unlock your desk</source>
        <translation>解锁您的工作台</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Seven groups of four signs. Small letters and blanks do not matter.</source>
        <translation>共七组，每组四个字符；不区分大小写，空格可有可无。</translation>
    </message>
    <message>
        <source>Remember on this computer</source>
        <translation>在此电脑上记住密码</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>使用密码</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>使用恢复码</translation>
    </message>
    <message>
        <source>The passphrase will be asked for next time</source>
        <translation>下次仍需输入密码</translation>
    </message>
    <message>
        <source>The desk cannot be unlocked</source>
        <translation>无法解锁工作台</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>正在解锁…</translation>
    </message>
</context>
<context>
    <name>UnprotectDialog</name>
    <message>
        <source>Turn encryption off</source>
        <translation>关闭加密</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>关闭加密</translation>
    </message>
    <message>
        <source>Whoever gets at this computer, or at a copy of the file, can read it then. Backups made so far stay encrypted and open with their passphrase.</source>
        <translation>关闭后，任何能使用这台电脑或取得文件副本的人都能读取内容。此前的备份仍保持加密，须用各自的密码打开。</translation>
    </message>
    <message>
        <source>Present passphrase or recovery code</source>
        <translation>当前密码或恢复码</translation>
    </message>
    <message>
        <source>Writing the desk without encryption…</source>
        <translation>正在以未加密方式写入工作台…</translation>
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
        <translation>正在升级工作台</translation>
    </message>
    <message>
        <source>This version keeps more in the desk. It happens once, and nothing can be lost.</source>
        <translation>新版本在工作台中保存更多内容。只需升级一次，不会丢失任何数据。</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome to SalesDesk</source>
        <translation>欢迎使用 SalesDesk</translation>
    </message>
    <message>
        <source>Each morning it says whom you owe something, and why. A few things to begin with:</source>
        <translation>每天早晨，它会告诉您今天该联系谁、为什么。先填几项：</translation>
    </message>
    <message>
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
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
        <translation>每天联系次数</translation>
    </message>
    <message>
        <source>Country, for holidays and phones</source>
        <translation>国家/地区（用于假日和电话）</translation>
    </message>
    <message>
        <source>Protect it all with a passphrase</source>
        <translation>用密码保护全部数据</translation>
    </message>
    <message>
        <source>Encrypts the desk and its backups.</source>
        <translation>加密工作台及其备份。</translation>
    </message>
    <message>
        <source>Import my customers</source>
        <translation>导入我的客户</translation>
    </message>
    <message>
        <source>A list or contacts from Excel, Google, Outlook, a phone or your firm&apos;s system.</source>
        <translation>来自 Excel、Google、Outlook、手机或公司系统的名单或联系人。</translation>
    </message>
    <message>
        <source>Look around with sample data</source>
        <translation>用示例数据试用</translation>
    </message>
    <message>
        <source>Forty invented customers, gone again with one click.</source>
        <translation>四十位虚构客户，一键即可移除。</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>从空白开始</translation>
    </message>
    <message>
        <source>Write down the first customer you owe something.</source>
        <translation>录入第一位您该联系的客户。</translation>
    </message>
    <message>
        <source>This was not saved</source>
        <translation>未能保存</translation>
    </message>
    <message>
        <source>There is no sample data</source>
        <translation>没有示例数据</translation>
    </message>
    <message>
        <source>Choose at least one working day.</source>
        <translation>请至少选择一个工作日。</translation>
    </message>
</context>
<context>
    <name>WhatStep</name>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Tick at least one part to take in.</source>
        <translation>请至少勾选一个要导入的部分。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Say which time zone “%1” is.</source>
        <translation>请指定“%1”是哪个时区。</translation>
    </message>
    <message>
        <source>This file holds</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Cells are separated by</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>读取的内容</translation>
    </message>
    <message>
        <source>What belongs to it</source>
        <translation>相关内容</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>工作簿</translation>
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
        <translation>日历</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>about %1 rows</source>
        <translation>约 %1 行</translation>
    </message>
    <message>
        <source>%1 (recognised)</source>
        <translation>%1（自动识别）</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>… and about %1 more</source>
        <translation>… 另有约 %1 项</translation>
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
        <translation>复制全文</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
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
        <translation>上班时间</translation>
    </message>
    <message>
        <source>The day ends</source>
        <translation>下班时间</translation>
    </message>
    <message>
        <source>Calls a day</source>
        <translation>每天联系次数</translation>
    </message>
    <message>
        <source>Minutes for a call</source>
        <translation>每次时长（分钟）</translation>
    </message>
    <message>
        <source>Choose at least one working day.</source>
        <translation>请至少选择一个工作日。</translation>
    </message>
    <message>
        <source>Write a time, such as 9:00.</source>
        <translation>请填写时间，例如 9:00。</translation>
    </message>
</context>
<context>
    <name>ZonesCard</name>
    <message>
        <source>Zones: the levels that are right for a value class</source>
        <translation>正常分区：各客户价值适合的关系等级</translation>
    </message>
    <message>
        <source>Lowest level</source>
        <translation>最低等级</translation>
    </message>
    <message>
        <source>Highest level</source>
        <translation>最高等级</translation>
    </message>
    <message>
        <source>This was not saved</source>
        <translation>未能保存</translation>
    </message>
    <message>
        <source>Which time zone is meant?</source>
        <translation>指的是哪个时区？</translation>
    </message>
    <message>
        <source>The file names time zones that nobody knows. Your own zone is proposed; correct it where the calendar comes from elsewhere, else its times are wrong by hours.</source>
        <translation>文件中有无法识别的时区名称。已预填您所在的时区；若日历来自其他地区，请更正，否则时间会相差数小时。</translation>
    </message>
    <message>
        <source>“%1” is</source>
        <translation>“%1”是</translation>
    </message>
    <message>
        <source>So are %1 more: all are taken as the first.</source>
        <translation>另有 %1 个：均按第一个处理。</translation>
    </message>
    <message>
        <source>a city or a zone, such as Europe/Berlin</source>
        <translation>城市或时区，例如 Asia/Shanghai</translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation>时区</translation>
    </message>
</context>
<context>
    <name>_CalendarPopup</name>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
</context>
<context>
    <name>_CheckInForm</name>
    <message>
        <source>tomorrow, fri, 3 dec…</source>
        <translation>明天、周五、12月3日…</translation>
    </message>
    <message>
        <source>any hour</source>
        <translation>任意时间</translation>
    </message>
    <message>
        <source>At</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Which day is meant?</source>
        <translation>请填写有效日期。</translation>
    </message>
    <message>
        <source>Which time is meant?</source>
        <translation>请填写有效时间。</translation>
    </message>
</context>
<context>
    <name>_Criterion</name>
    <message>
        <source>Remove filter: %1</source>
        <translation>移除筛选：%1</translation>
    </message>
</context>
<context>
    <name>_LevelRow</name>
    <message>
        <source>This was not saved</source>
        <translation>未能保存</translation>
    </message>
    <message>
        <source>Write whole days, from 1 to 3650.</source>
        <translation>请填写 1 到 3650 的整数天数。</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>_OrderRow</name>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Remove product</source>
        <translation>移除产品</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
</context>
<context>
    <name>_PageButton</name>
    <message>
        <source>current page</source>
        <translation>当前页面</translation>
    </message>
</context>
<context>
    <name>_PromiseForm</name>
    <message>
        <source>you to %1 · due %2</source>
        <translation>您对 %1 · %2到期</translation>
    </message>
    <message>
        <source>%1 to you · due %2</source>
        <translation>%1 对您 · %2到期</translation>
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
        <translation>对方</translation>
    </message>
    <message>
        <source>Who promised</source>
        <translation>谁承诺</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>by when?</source>
        <translation>何时？</translation>
    </message>
    <message>
        <source>Remove promise</source>
        <translation>移除承诺</translation>
    </message>
    <message>
        <source>Write what was promised.</source>
        <translation>请填写承诺内容。</translation>
    </message>
    <message>
        <source>Which day is the promise due?</source>
        <translation>承诺哪天到期？</translation>
    </message>
    <message>
        <source>A promise needs a day: by when?</source>
        <translation>请填写承诺的日期。</translation>
    </message>
    <message>
        <source>What I promised</source>
        <translation>我的承诺内容</translation>
    </message>
    <message>
        <source>What they promised</source>
        <translation>对方的承诺内容</translation>
    </message>
</context>
<context>
    <name>_ReachRow</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网站</translation>
    </message>
</context>
<context>
    <name>domain</name>
    <message>
        <source>a word given comes first</source>
        <translation>承诺最优先</translation>
    </message>
    <message>
        <source>complaints come right after promises</source>
        <translation>投诉紧随承诺之后</translation>
    </message>
    <message>
        <source>calls come after promises and complaints</source>
        <translation>联系排在承诺与投诉之后</translation>
    </message>
    <message>
        <source>what has no next step comes after the calls</source>
        <translation>没有下一步的排在联系之后</translation>
    </message>
    <message>
        <source>not due on a day, so it comes last</source>
        <translation>没有到期日，排在最后</translation>
    </message>
    <message>
        <source>level</source>
        <translation>关系等级</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无人接听</translation>
    </message>
    <message>
        <source>confirm</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>your own word</source>
        <translation>您自己的承诺</translation>
    </message>
    <message>
        <source>the customer&apos;s word, after your own</source>
        <translation>客户的承诺，排在您的之后</translation>
    </message>
    <message numerus="yes">
        <source>open for %n day(s)</source>
        <translation>
            <numerusform>已 %n 天未解决</numerusform>
        </translation>
    </message>
    <message>
        <source>somebody expects this call</source>
        <translation>有人在等这次联系</translation>
    </message>
    <message>
        <source>level: %1</source>
        <translation>关系等级：%1</translation>
    </message>
    <message>
        <source>decide</source>
        <translation>待定</translation>
    </message>
    <message numerus="yes">
        <source>silent for %n day(s)</source>
        <translation>
            <numerusform>已 %n 天未联系</numerusform>
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
        <translation>尚未定价值：权重 %1</translation>
    </message>
    <message>
        <source>%1: weight %2</source>
        <translation>%1：权重 %2</translation>
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
            <numerusform>%n 天的间隔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) past the planned day, on %1</source>
        <translation>
            <numerusform>超过计划日 %n 天（%1）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>silent for more than %n day(s), the longest allowed: counts double</source>
        <translation>
            <numerusform>超过最长 %n 天未联系：加倍计分</numerusform>
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
        <translation>任意时间</translation>
    </message>
    <message>
        <source>Promises first</source>
        <translation>承诺优先</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Calls, in the order that matters</source>
        <translation>主动联系，按轻重缓急</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>没有下一步</translation>
    </message>
    <message>
        <source>Worth a thought</source>
        <translation>值得思考</translation>
    </message>
    <message>
        <source>Why first today</source>
        <translation>为何今天排第一</translation>
    </message>
    <message>
        <source>Why second today</source>
        <translation>为何今天排第二</translation>
    </message>
    <message>
        <source>Why third today</source>
        <translation>为何今天排第三</translation>
    </message>
    <message>
        <source>Why fourth today</source>
        <translation>为何今天排第四</translation>
    </message>
    <message>
        <source>Why fifth today</source>
        <translation>为何今天排第五</translation>
    </message>
    <message>
        <source>Why sixth today</source>
        <translation>为何今天排第六</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n 次联系</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s) due</source>
        <translation>
            <numerusform>%n 项承诺到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n complaint(s) waiting</source>
        <translation>
            <numerusform>%n 项投诉待处理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) without a next step</source>
        <translation>
            <numerusform>%n 位客户没有下一步</numerusform>
        </translation>
    </message>
    <message>
        <source>Why no. %1 today</source>
        <translation>为何今天排第 %1</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is due today; %n thing(s) worth a thought</source>
        <translation>
            <numerusform>今天没有到期事项；%n 件事值得思考</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is due today</source>
        <translation>今天没有到期事项</translation>
    </message>
    <message>
        <source>You promised %1 on %2, due %3. Settle it, or agree a new date.</source>
        <translation>您于%2答应 %1，%3到期。请了结，或商定新日期。</translation>
    </message>
    <message>
        <source>You promised %1 %2, due %3. Settle it, or agree a new date.</source>
        <translation>您%2答应 %1，%3到期。请了结，或商定新日期。</translation>
    </message>
    <message>
        <source>%1 promised it on %2, due %3. Ask how it stands.</source>
        <translation>%1 于%2承诺，%3到期。请询问进展。</translation>
    </message>
    <message>
        <source>%1 promised it %2, due %3. Ask how it stands.</source>
        <translation>%1 %2承诺，%3到期。请询问进展。</translation>
    </message>
    <message>
        <source>Promised to %1 (%2), due today.</source>
        <translation>您%2答应 %1，今天到期。</translation>
    </message>
    <message>
        <source>Promised to %1 (%2), due today %3.</source>
        <translation>您%2答应 %1，今天 %3 到期。</translation>
    </message>
    <message>
        <source>Heard %1, not answered yet.</source>
        <translation>%1得知，尚未答复。</translation>
    </message>
    <message>
        <source>Heard %1, not answered yet; an answer was due %2.</source>
        <translation>%1得知，尚未答复；本应于%2答复。</translation>
    </message>
    <message>
        <source>Heard %1, not answered yet; an answer is due %2.</source>
        <translation>%1得知，尚未答复；须于%2前答复。</translation>
    </message>
    <message>
        <source>Heard %1, answered %2, not solved yet.</source>
        <translation>%1得知，%2答复，尚未解决。</translation>
    </message>
    <message>
        <source>Heard %1, answered %2; a solution was due %3.</source>
        <translation>%1得知，%2答复；本应于%3解决。</translation>
    </message>
    <message>
        <source>Heard %1, answered %2; a solution is due %3.</source>
        <translation>%1得知，%2答复；须于%3前解决。</translation>
    </message>
    <message>
        <source>%1 Note: %2</source>
        <translation>%1备注：%2</translation>
    </message>
    <message>
        <source>%1 Last heard: “%2”</source>
        <translation>%1最近反馈：“%2”</translation>
    </message>
    <message>
        <source>%1 — order %2: does it meet expectations?</source>
        <translation>%1，订单 %2：是否符合期望？</translation>
    </message>
    <message>
        <source>Agreed: %1</source>
        <translation>约定：%1</translation>
    </message>
    <message>
        <source>%1 — does the last order meet expectations?</source>
        <translation>%1，上次订单是否符合期望？</translation>
    </message>
    <message>
        <source>Agreed with the customer.</source>
        <translation>已与客户约定。</translation>
    </message>
    <message>
        <source>%1 — the joint review is due.</source>
        <translation>%1，共同回顾到期。</translation>
    </message>
    <message>
        <source>Follow up the complaint: ask whether it is settled.</source>
        <translation>跟进投诉：询问是否已解决。</translation>
    </message>
    <message>
        <source>Never spoken to yet.</source>
        <translation>从未联系过。</translation>
    </message>
    <message numerus="yes">
        <source>last contact %n day(s) ago</source>
        <translation>
            <numerusform>上次联系在 %n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>last contact today</source>
        <translation>今天联系过</translation>
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
        <translation>再次尝试。</translation>
    </message>
    <message>
        <source>No answer once; second try in this round.</source>
        <translation>一次无人接听；本轮第二次尝试。</translation>
    </message>
    <message>
        <source>No answer twice; third and last try in this round.</source>
        <translation>两次无人接听；本轮第三次也是最后一次尝试。</translation>
    </message>
    <message numerus="yes">
        <source>No answer %n time(s) in this round.</source>
        <translation>
            <numerusform>本轮 %n 次无人接听。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is planned and nothing promised: choose the next step, or say why there is none.</source>
        <translation>没有安排也没有承诺：请选择下一步，或说明为何没有。</translation>
    </message>
    <message>
        <source>%1 Last contact %2.</source>
        <translation>%1上次联系：%2。</translation>
    </message>
    <message>
        <source>%1 is outside its zone</source>
        <translation>%1 在正常分区之外</translation>
    </message>
    <message>
        <source>%1 is below its zone</source>
        <translation>%1 低于正常分区</translation>
    </message>
    <message>
        <source>%1 is above its zone</source>
        <translation>%1 高于正常分区</translation>
    </message>
    <message numerus="yes">
        <source>No answer %n time(s). Try another way or another hour, or let it rest.</source>
        <translation>
            <numerusform>%n 次无人接听。请换个方式或时间，或暂且搁置。</numerusform>
        </translation>
    </message>
    <message>
        <source>You kept this promise. Ask whether the customer agrees.</source>
        <translation>您已兑现此承诺。请问客户是否认可。</translation>
    </message>
    <message>
        <source>You kept this promise (%1). Ask whether the customer agrees.</source>
        <translation>您已兑现此承诺（%1）。请问客户是否认可。</translation>
    </message>
    <message>
        <source>Not classed yet</source>
        <translation>尚未定价值</translation>
    </message>
    <message>
        <source>%1 kept at %2.</source>
        <translation>%1，保持在%2。</translation>
    </message>
    <message numerus="yes">
        <source>%1 kept at %2 for %n day(s).</source>
        <translation>
            <numerusform>%1，保持在%2已 %n 天。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Review the level.</source>
        <translation>%1请检视等级。</translation>
    </message>
    <message>
        <source>%1 Raise to %2.</source>
        <translation>%1建议升为%2。</translation>
    </message>
    <message>
        <source>%1 Lower to %2.</source>
        <translation>%1建议降为%2。</translation>
    </message>
    <message>
        <source>No answer; try %1 of %2</source>
        <translation>无人接听；第 %1 次尝试，共 %2 次</translation>
    </message>
    <message>
        <source>order %1</source>
        <translation>订单 %1</translation>
    </message>
    <message>
        <source>an order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>%1 — check after %2</source>
        <translation>%1，%2 售后回访</translation>
    </message>
    <message numerus="yes">
        <source>%1 — %n day(s) after %2</source>
        <translation>
            <numerusform>%1，%2后 %n 天</numerusform>
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
        <translation>%1：尚未首次联系</translation>
    </message>
    <message numerus="yes">
        <source>%1, every %n day(s); the last %2 tries went unanswered</source>
        <translation>
            <numerusform>%1，每 %n 天；最近 %2 次无人接听</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, at most %n day(s) of silence, which have passed</source>
        <translation>
            <numerusform>%1，最长 %n 天不联系，已超过</numerusform>
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
            <numerusform>%n 项承诺</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing fell due</source>
        <translation>没有到期事项</translation>
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
            <numerusform>离开 %n 个工作日：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>an answer within %n working day(s)</source>
        <translation>
            <numerusform>%n 个工作日内答复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a joint review every %n day(s)</source>
        <translation>
            <numerusform>每 %n 天共同回顾一次</numerusform>
        </translation>
    </message>
    <message>
        <source>no planned contact; who calls is answered</source>
        <translation>不主动联系；客户来电即答复</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message numerus="yes">
        <source>at most %n day(s) of silence</source>
        <translation>
            <numerusform>最长 %n 天不联系</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n day(s), %1 at the longest</source>
        <translation>
            <numerusform>每 %n 天联系，最长 %1 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>an invitation to report %n day(s) after each order</source>
        <translation>
            <numerusform>每单后 %n 天邀请反馈问题</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a check %n day(s) after each order</source>
        <translation>
            <numerusform>每单后 %n 天回访</numerusform>
        </translation>
    </message>
    <message>
        <source>invitations to report %1 days after each order</source>
        <translation>每单后 %1 天邀请反馈问题</translation>
    </message>
    <message>
        <source>checks %1 days after each order</source>
        <translation>每单后 %1 天回访</translation>
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
        <translation>已失约</translation>
    </message>
    <message>
        <source>released</source>
        <translation>已解除</translation>
    </message>
    <message numerus="yes">
        <source>No promise was settled in the last %n month(s)</source>
        <translation>
            <numerusform>近 %n 个月没有了结的承诺</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You kept %1 of %2 on time in the last %n month(s) (%3 %)</source>
        <translation>
            <numerusform>近 %n 个月，您的 %2 项承诺中有 %1 项按时兑现（%3 %）</numerusform>
        </translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>对方的</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>kept</source>
        <translation>已兑现</translation>
    </message>
    <message numerus="yes">
        <source>kept, %n day(s) late</source>
        <translation>
            <numerusform>已兑现，晚 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>kept, %n day(s) early</source>
        <translation>
            <numerusform>已兑现，早 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>kept on time</source>
        <translation>按时兑现</translation>
    </message>
    <message>
        <source>This promise is already settled: it was kept.</source>
        <translation>该承诺已了结：已兑现。</translation>
    </message>
    <message>
        <source>This promise is already settled: it was broken.</source>
        <translation>该承诺已了结：已失约。</translation>
    </message>
    <message>
        <source>This promise is already settled: it was released by the other side.</source>
        <translation>该承诺已了结：对方已解除。</translation>
    </message>
    <message>
        <source>The promise is already due on %1.</source>
        <translation>该承诺的到期日已是%1。</translation>
    </message>
    <message>
        <source>A promise can&apos;t be moved to a day that has passed (%1).</source>
        <translation>承诺不能改到已过去的日期（%1）。</translation>
    </message>
    <message>
        <source>A promise can&apos;t be settled on a day still to come (%1).</source>
        <translation>承诺的了结日期不能是将来的日期（%1）。</translation>
    </message>
    <message>
        <source>The promise was made on %1; it can&apos;t have been settled before, on %2.</source>
        <translation>承诺于%1作出，不能在此之前的%2了结。</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 分钟后</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时后</translation>
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
        <translation>下个工作日</translation>
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
        <translation>被动型</translation>
    </message>
    <message>
        <source>Accountable</source>
        <translation>负责型</translation>
    </message>
    <message>
        <source>Proactive</source>
        <translation>主动型</translation>
    </message>
    <message>
        <source>Partnership</source>
        <translation>伙伴型</translation>
    </message>
    <message>
        <source>Superstar</source>
        <translation>明星客户</translation>
    </message>
    <message>
        <source>Rising star</source>
        <translation>潜力客户</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>普通客户</translation>
    </message>
    <message>
        <source>Fading star</source>
        <translation>衰退客户</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>Video call</source>
        <translation>视频通话</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>You called</source>
        <translation>我方联系</translation>
    </message>
    <message>
        <source>They called</source>
        <translation>对方联系</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>已联系上</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无人接听</translation>
    </message>
    <message>
        <source>opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>suggestion</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>praise</source>
        <translation>表扬</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>不如预期</translation>
    </message>
    <message>
        <source>as expected</source>
        <translation>符合预期</translation>
    </message>
    <message>
        <source>better</source>
        <translation>超出预期</translation>
    </message>
    <message>
        <source>decides</source>
        <translation>决策</translation>
    </message>
    <message>
        <source>signs</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>influences</source>
        <translation>影响决策</translation>
    </message>
    <message>
        <source>uses</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>keeps the gate</source>
        <translation>把关</translation>
    </message>
    <message>
        <source>me</source>
        <translation>我</translation>
    </message>
    <message>
        <source>the customer</source>
        <translation>客户</translation>
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
        <translation>已跳过</translation>
    </message>
    <message>
        <source>contact plan</source>
        <translation>接触计划</translation>
    </message>
    <message>
        <source>after-sale check</source>
        <translation>售后回访</translation>
    </message>
    <message>
        <source>another try</source>
        <translation>再次尝试</translation>
    </message>
    <message>
        <source>joint review</source>
        <translation>共同回顾</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>约定</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>主动联系</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>no name: neither a company nor a person</source>
        <translation>没有名称：既无公司也无联系人</translation>
    </message>
    <message>
        <source>Customer (firm or person)</source>
        <translation>客户（公司或个人）</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>名</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>中间名</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>姓</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Role in buying</source>
        <translation>采购角色</translation>
    </message>
    <message>
        <source>Person&apos;s phone</source>
        <translation>联系人电话</translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>Kind of the phone beside it</source>
        <translation>旁列电话的类型</translation>
    </message>
    <message>
        <source>Country code of the phone</source>
        <translation>电话国家/地区代码</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网站</translation>
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
        <translation>省/地区</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>Relationship level</source>
        <translation>关系等级</translation>
    </message>
    <message>
        <source>Value class</source>
        <translation>客户价值</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>上次联系</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>下次联系</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>成为客户的日期</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Level since</source>
        <translation>等级起始日期</translation>
    </message>
    <message>
        <source>Evidence of the level</source>
        <translation>等级依据</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>首选渠道</translation>
    </message>
    <message>
        <source>Preferred weekdays</source>
        <translation>方便联系的日子</translation>
    </message>
    <message>
        <source>Preferred from</source>
        <translation>可联系时间（起）</translation>
    </message>
    <message>
        <source>Preferred until</source>
        <translation>可联系时间（止）</translation>
    </message>
    <message>
        <source>Ideal interval in days</source>
        <translation>理想间隔（天）</translation>
    </message>
    <message>
        <source>Longest interval in days</source>
        <translation>最长间隔（天）</translation>
    </message>
    <message>
        <source>No next contact because</source>
        <translation>不安排下次联系的原因</translation>
    </message>
    <message>
        <source>Company or person</source>
        <translation>公司或个人</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>There since</source>
        <translation>任职开始日期</translation>
    </message>
    <message>
        <source>There until</source>
        <translation>任职结束日期</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>日期和时间</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Who began it</source>
        <translation>联系方向</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Done or planned</source>
        <translation>已完成或已安排</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>时长（分钟）</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>时长（秒）</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>谈话内容</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>客户反馈</translation>
    </message>
    <message>
        <source>Compared with expectation</source>
        <translation>与期望相比</translation>
    </message>
    <message>
        <source>Whose word</source>
        <translation>谁的承诺</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>到期日期</translation>
    </message>
    <message>
        <source>Due at</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>承诺日期</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Settled on</source>
        <translation>了结日期</translation>
    </message>
    <message>
        <source>Why broken or released</source>
        <translation>失约或解除的原因</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Evidence file</source>
        <translation>依据文件</translation>
    </message>
    <message>
        <source>Confirmed on</source>
        <translation>确认日期</translation>
    </message>
    <message>
        <source>Confirmed how</source>
        <translation>确认方式</translation>
    </message>
    <message>
        <source>Changes of the date</source>
        <translation>改期记录</translation>
    </message>
    <message>
        <source>Won, open or lost</source>
        <translation>已成交、进行中或未成交</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>计划日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Ended because</source>
        <translation>结束原因</translation>
    </message>
    <message>
        <source>Heard on</source>
        <translation>得知日期</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Solve by</source>
        <translation>解决期限</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Solved on</source>
        <translation>解决日期</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>解决办法</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Changed on</source>
        <translation>变更日期</translation>
    </message>
    <message>
        <source>From level</source>
        <translation>原等级</translation>
    </message>
    <message>
        <source>To level</source>
        <translation>新等级</translation>
    </message>
    <message>
        <source>The file has no column “%1”; its columns are %2.</source>
        <translation>文件中没有“%1”列；现有的列：%2。</translation>
    </message>
    <message>
        <source>The file has no column “%1”; perhaps %2 is meant.</source>
        <translation>文件中没有“%1”列；您指的可能是 %2。</translation>
    </message>
    <message>
        <source>The file has no column “%1”; its first columns of %2 are %3.</source>
        <translation>文件中没有“%1”列；共 %2 列，最前面的是 %3。</translation>
    </message>
    <message>
        <source>“%1” is not of the form FIELD=COLUMN, such as company=Firma.</source>
        <translation>“%1”不符合 FIELD=COLUMN 的格式，例如 company=Firma。</translation>
    </message>
    <message>
        <source>There is no field “%1”; the fields are %2.</source>
        <translation>没有字段“%1”；可用字段：%2。</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Order date</source>
        <translation>下单日期</translation>
    </message>
    <message>
        <source>Delivery date</source>
        <translation>交货日期</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Purchase or return</source>
        <translation>采购或退货</translation>
    </message>
    <message>
        <source>Customer list</source>
        <translation>客户名单</translation>
    </message>
    <message>
        <source>List of people</source>
        <translation>联系人名单</translation>
    </message>
    <message>
        <source>List of contacts</source>
        <translation>联系记录列表</translation>
    </message>
    <message>
        <source>List of promises</source>
        <translation>承诺列表</translation>
    </message>
    <message>
        <source>Order list</source>
        <translation>订单列表</translation>
    </message>
    <message>
        <source>List of check-ins</source>
        <translation>主动联系列表</translation>
    </message>
    <message>
        <source>List of complaints</source>
        <translation>投诉列表</translation>
    </message>
    <message>
        <source>List of changes of level</source>
        <translation>关系等级变更列表</translation>
    </message>
    <message>
        <source>There is no field “%1”; perhaps %2 is meant. The fields are %3.</source>
        <translation>没有“%1”字段；您指的可能是 %2。可用字段有 %3。</translation>
    </message>
    <message>
        <source>no customer</source>
        <translation>没有客户</translation>
    </message>
    <message>
        <source>no day for which it is planned</source>
        <translation>没有计划日期</translation>
    </message>
    <message>
        <source>“%1” in column “%2” is not a state of a check-in</source>
        <translation>“%2”列中的“%1”不是主动联系的状态</translation>
    </message>
    <message>
        <source>no order date</source>
        <translation>没有下单日期</translation>
    </message>
    <message>
        <source>“%1” in column “%2” is not an amount</source>
        <translation>“%2”列中的“%1”不是金额</translation>
    </message>
    <message>
        <source>“%1” in column “%2” is not a quantity</source>
        <translation>“%2”列中的“%1”不是数量</translation>
    </message>
    <message>
        <source>“%1” in column “%2” is not a currency</source>
        <translation>“%2”列中的“%1”不是币种</translation>
    </message>
    <message>
        <source>“%1” in column “%2”: only what was won is an order</source>
        <translation>“%2”列中的“%1”：只有已成交的才算订单</translation>
    </message>
    <message>
        <source>“%1” in column “%2” is neither a purchase nor a return</source>
        <translation>“%2”列中的“%1”既非采购也非退货</translation>
    </message>
    <message>
        <source>“%1” in column “%2” is not a phone number; it is kept in the notes</source>
        <translation>“%2”列中的“%1”不是电话号码；已保留在备注中</translation>
    </message>
    <message>
        <source>“%1” in column “%2” was rounded by a spreadsheet; it is kept in the notes</source>
        <translation>“%2”列中的“%1”已被电子表格取整；已保留在备注中</translation>
    </message>
    <message>
        <source>“%1” in column “%2” is not an e-mail address; it is kept in the notes</source>
        <translation>“%2”列中的“%1”不是电子邮件地址；已保留在备注中</translation>
    </message>
    <message>
        <source>“%1” in column “%2” is not a website; it is kept in the notes</source>
        <translation>“%2”列中的“%1”不是网址；已保留在备注中</translation>
    </message>
    <message>
        <source>row %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message numerus="yes">
        <source>the row has %n cell(s) more than the header</source>
        <translation>
            <numerusform>该行比表头多 %n 个单元格</numerusform>
        </translation>
    </message>
    <message>
        <source>the cell in column “%1” is not text in the encoding %2</source>
        <translation>“%1”列的单元格不是 %2 编码的文本</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) held characters that cannot be shown; these were left out.</source>
        <translation>
            <numerusform>%n 个单元格含有无法显示的字符，已略去这些字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>no day on which it took place</source>
        <translation>没有联系日期</translation>
    </message>
    <message>
        <source>“%1” in column “%2” is not a date</source>
        <translation>“%2”列中的“%1”不是日期</translation>
    </message>
    <message>
        <source>“%1” in column “%2”: this contact has not taken place</source>
        <translation>“%2”列中的“%1”：此次联系尚未发生</translation>
    </message>
    <message>
        <source>“%1” in column “%2” lies in the future</source>
        <translation>“%2”列中的“%1”是将来的日期</translation>
    </message>
    <message>
        <source>“%1” in column “%2” is a spreadsheet&apos;s number for a day: format the column as a date and save it again</source>
        <translation>“%2”列中的“%1”是电子表格的日期序号：请将该列设为日期格式后重新保存</translation>
    </message>
    <message>
        <source>the text in column “%1” has %2 characters; at most %3 fit</source>
        <translation>“%1”列的文本有 %2 个字符，最多可容纳 %3 个</translation>
    </message>
    <message>
        <source>the text in column “%1” is too long for a note</source>
        <translation>“%1”列的文本太长，无法作为备注</translation>
    </message>
    <message>
        <source>Dates such as 3/11/2026 in column “%1” were read as day/month/year.</source>
        <translation>“%1”列中如 3/11/2026 的日期按“日/月/年”读取。</translation>
    </message>
    <message>
        <source>Dates such as 3/11/2026 in column “%1” were read as month/day/year.</source>
        <translation>“%1”列中如 3/11/2026 的日期按“月/日/年”读取。</translation>
    </message>
    <message>
        <source>Say which column holds the customer&apos;s name.</source>
        <translation>请指定哪一列是客户名称。</translation>
    </message>
    <message>
        <source>Say which column holds the person&apos;s name.</source>
        <translation>请指定哪一列是联系人姓名。</translation>
    </message>
    <message>
        <source>Say which column holds what was promised.</source>
        <translation>请指定哪一列是承诺内容。</translation>
    </message>
    <message>
        <source>Say which column holds the day of the order.</source>
        <translation>请指定哪一列是下单日期。</translation>
    </message>
    <message>
        <source>Say which column holds the day of the contact.</source>
        <translation>请指定哪一列是联系日期。</translation>
    </message>
    <message>
        <source>Say which column holds what the complaint is.</source>
        <translation>请指定哪一列是投诉内容。</translation>
    </message>
    <message>
        <source>Say which column holds the day on which it was heard.</source>
        <translation>请指定哪一列是得知投诉的日期。</translation>
    </message>
    <message>
        <source>Say which column holds the day on which the level changed.</source>
        <translation>请指定哪一列是等级变更日期。</translation>
    </message>
    <message>
        <source>Say which column holds the level before.</source>
        <translation>请指定哪一列是原等级。</translation>
    </message>
    <message>
        <source>Say which column holds the new level.</source>
        <translation>请指定哪一列是新等级。</translation>
    </message>
    <message>
        <source>Say which column holds what showed that the level was right.</source>
        <translation>请指定哪一列是等级依据。</translation>
    </message>
    <message>
        <source>Say which column holds the day that is planned.</source>
        <translation>请指定哪一列是计划日期。</translation>
    </message>
    <message>
        <source>Reading the rows</source>
        <translation>正在读取各行</translation>
    </message>
    <message>
        <source>Writing to the desk: row %1 of about %2</source>
        <translation>正在写入工作台：第 %1 行，共约 %2 行</translation>
    </message>
    <message>
        <source>Comparing with the customers already here: row %1 of about %2</source>
        <translation>正在与已有客户比对：第 %1 行，共约 %2 行</translation>
    </message>
    <message>
        <source>The time zone “%1” of this calendar is not known; say which zone it is.</source>
        <translation>无法识别此日历的时区“%1”，请指定时区。</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>below its zone</source>
        <translation>低于正常分区</translation>
    </message>
    <message>
        <source>in its zone</source>
        <translation>在正常分区内</translation>
    </message>
    <message>
        <source>above its zone</source>
        <translation>高于正常分区</translation>
    </message>
    <message>
        <source>Contact history, %1</source>
        <translation>联系记录，%1</translation>
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
        <translation>关系等级</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>客户价值</translation>
    </message>
    <message>
        <source>Next check-in</source>
        <translation>下次主动联系</translation>
    </message>
    <message>
        <source>Day sheet</source>
        <translation>日程单</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Best hours</source>
        <translation>最佳时段</translation>
    </message>
    <message>
        <source>I promised</source>
        <translation>我承诺</translation>
    </message>
    <message>
        <source>They promised</source>
        <translation>对方承诺</translation>
    </message>
    <message>
        <source>Keep in mind</source>
        <translation>注意事项</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>If there is time</source>
        <translation>如有时间</translation>
    </message>
    <message numerus="yes">
        <source>%n more customer(s) are due on this day; the sheet has no room for them</source>
        <translation>
            <numerusform>当天另有 %n 位客户待联系，日程单上排不下</numerusform>
        </translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>私人备注</translation>
    </message>
    <message>
        <source>not classed yet</source>
        <translation>尚未定价值</translation>
    </message>
    <message>
        <source>People</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Nobody is named here yet.</source>
        <translation>还没有联系人。</translation>
    </message>
    <message>
        <source>left on %1</source>
        <translation>%1离职</translation>
    </message>
    <message>
        <source>%1, now at %2</source>
        <translation>%1，现任职于 %2</translation>
    </message>
    <message>
        <source>Open promises</source>
        <translation>未完成的承诺</translation>
    </message>
    <message>
        <source>Promised to %1</source>
        <translation>对 %1 的承诺</translation>
    </message>
    <message>
        <source>Promised by %1</source>
        <translation>%1 的承诺</translation>
    </message>
    <message>
        <source>No promise is open on either side.</source>
        <translation>双方均无未完成的承诺。</translation>
    </message>
    <message numerus="yes">
        <source>Promises to the customer kept on time in the last %n month(s): %1 of %2</source>
        <translation>
            <numerusform>近 %n 个月按时兑现对客户的承诺：%1/%2</numerusform>
        </translation>
    </message>
    <message>
        <source>Open complaints</source>
        <translation>未解决的投诉</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自%1起</translation>
    </message>
    <message>
        <source>Contact history: %1</source>
        <translation>联系记录：%1</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation>承诺已兑现</translation>
    </message>
    <message>
        <source>Promise broken</source>
        <translation>承诺已失约</translation>
    </message>
    <message>
        <source>Promise released</source>
        <translation>承诺已解除</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Nothing took place in this period.</source>
        <translation>此期间没有往来。</translation>
    </message>
    <message>
        <source>from us</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>from the customer</source>
        <translation>客户方</translation>
    </message>
    <message>
        <source>Heard: %1</source>
        <translation>客户反馈：%1</translation>
    </message>
    <message>
        <source>Private note:</source>
        <translation>私人备注：</translation>
    </message>
    <message>
        <source>Promised to the customer:</source>
        <translation>对客户的承诺：</translation>
    </message>
    <message>
        <source>Promised by the customer:</source>
        <translation>客户的承诺：</translation>
    </message>
    <message>
        <source>Evidence: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>Confirmed by the customer on %1</source>
        <translation>客户于%1确认</translation>
    </message>
    <message>
        <source>Moved from %1 to %2, agreed on %3</source>
        <translation>由%1改为%2，%3商定</translation>
    </message>
    <message>
        <source>Moved from %1 to %2 on %3, not agreed</source>
        <translation>%3由%1改为%2，未商定</translation>
    </message>
    <message>
        <source>Promise made</source>
        <translation>作出承诺</translation>
    </message>
    <message>
        <source>Answered on %1</source>
        <translation>%1答复</translation>
    </message>
    <message>
        <source>Complaint solved</source>
        <translation>投诉已解决</translation>
    </message>
    <message>
        <source>%1, opened on %2</source>
        <translation>%1，%2提出</translation>
    </message>
    <message>
        <source>Return %1</source>
        <translation>退货 %1</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>订单 %1</translation>
    </message>
    <message>
        <source>delivered on %1</source>
        <translation>%1交货</translation>
    </message>
    <message>
        <source>Level changed</source>
        <translation>关系等级变更</translation>
    </message>
    <message>
        <source>Compared with what was expected: %1</source>
        <translation>与期望相比：%1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
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
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>There is no customer of this name on the desk.</source>
        <translation>工作台中没有该名称的客户。</translation>
    </message>
    <message>
        <source>Several customers have this name.</source>
        <translation>有多位客户使用该名称。</translation>
    </message>
    <message>
        <source>Nothing in it tells which customer is meant.</source>
        <translation>无法从内容判断是哪位客户。</translation>
    </message>
    <message>
        <source>Several customers may be meant.</source>
        <translation>可能是多位客户中的一位。</translation>
    </message>
    <message>
        <source>Who has this name has another phone and is somewhere else.</source>
        <translation>同名客户的电话不同，且在另一地点。</translation>
    </message>
    <message>
        <source>There is no name.</source>
        <translation>缺少名称。</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>名称太长。</translation>
    </message>
    <message>
        <source>Its days or hours of contact cannot be.</source>
        <translation>联系日期或时段无效。</translation>
    </message>
    <message>
        <source>A contact that is still to come cannot be taken in.</source>
        <translation>尚未发生的联系不能导入。</translation>
    </message>
    <message>
        <source>A contact cannot have lasted that long.</source>
        <translation>联系时长不可能这么长。</translation>
    </message>
    <message>
        <source>It does not say what is promised.</source>
        <translation>未说明承诺了什么。</translation>
    </message>
    <message>
        <source>A promise cannot have been made on a day still to come.</source>
        <translation>承诺日期不能是将来的日期。</translation>
    </message>
    <message>
        <source>A promise cannot be settled before it is made, or later than today.</source>
        <translation>承诺的了结日期不能早于承诺日期，也不能晚于今天。</translation>
    </message>
    <message>
        <source>It does not say what the complaint is.</source>
        <translation>未说明投诉内容。</translation>
    </message>
    <message>
        <source>A complaint cannot be answered before it is heard, solved before it is answered, or later than today.</source>
        <translation>投诉的答复日期不能早于得知日期，解决日期不能早于答复日期，且均不能晚于今天。</translation>
    </message>
    <message>
        <source>A level cannot have changed on a day still to come.</source>
        <translation>等级变更日期不能是将来的日期。</translation>
    </message>
    <message>
        <source>It is the level that the customer had before.</source>
        <translation>新等级与客户的原等级相同。</translation>
    </message>
    <message>
        <source>It does not say what showed that the level was right.</source>
        <translation>未说明等级合适的依据。</translation>
    </message>
    <message>
        <source>A value does not fit.</source>
        <translation>有内容不符合要求。</translation>
    </message>
    <message>
        <source>What it belongs to is not in the file, or was refused.</source>
        <translation>所属内容不在文件中，或未被导入。</translation>
    </message>
    <message>
        <source>The numbers of the rows have to rise.</source>
        <translation>数据编号须依次递增。</translation>
    </message>
    <message>
        <source>A promise is written as &quot;TEXT by YYYY-MM-DD&quot;, such as &quot;send the price by 2026-11-24&quot;.</source>
        <translation>承诺须写成 &quot;TEXT by YYYY-MM-DD&quot;，例如 &quot;send the price by 2026-11-24&quot;。</translation>
    </message>
    <message>
        <source>%1 is not a day of the calendar.</source>
        <translation>%1 不是有效的日期。</translation>
    </message>
    <message>
        <source>Choose between 1 and 52 weeks.</source>
        <translation>请选择 1 到 52 周。</translation>
    </message>
    <message>
        <source>This check-in is no longer on the desk.</source>
        <translation>这次主动联系已不在工作台上。</translation>
    </message>
    <message>
        <source>Say why this check-in is skipped.</source>
        <translation>请说明为何跳过这次主动联系。</translation>
    </message>
    <message>
        <source>This check-in is no longer open.</source>
        <translation>这次主动联系已处理。</translation>
    </message>
    <message>
        <source>%1 is past: choose today or a later day.</source>
        <translation>%1已过，请选择今天或以后的日期。</translation>
    </message>
    <message>
        <source>The check-in is planned for that time already.</source>
        <translation>主动联系已安排在该时间。</translation>
    </message>
    <message>
        <source>This complaint was solved on %1.</source>
        <translation>该投诉已于%1解决。</translation>
    </message>
    <message>
        <source>A complaint can&apos;t have been heard on a day still to come.</source>
        <translation>得知投诉的日期不能是将来的日期。</translation>
    </message>
    <message>
        <source>Say what the complaint is.</source>
        <translation>请填写投诉内容。</translation>
    </message>
    <message>
        <source>Say how it was solved.</source>
        <translation>请说明如何解决。</translation>
    </message>
    <message>
        <source>This complaint is no longer on the desk.</source>
        <translation>该投诉已不在工作台上。</translation>
    </message>
    <message>
        <source>Choose a day from %1 until today.</source>
        <translation>请选择%1至今天之间的日期。</translation>
    </message>
    <message>
        <source>This complaint was answered on %1.</source>
        <translation>该投诉已于%1答复。</translation>
    </message>
    <message>
        <source>Solve the complaint first, then ask whether the customer is satisfied.</source>
        <translation>请先解决投诉，再询问客户是否满意。</translation>
    </message>
    <message>
        <source>This customer is no longer on the desk.</source>
        <translation>该客户已不在工作台上。</translation>
    </message>
    <message>
        <source>There is no customer called “%1”.</source>
        <translation>没有名为“%1”的客户。</translation>
    </message>
    <message>
        <source>“%1” may be several customers: %2.</source>
        <translation>“%1”可能是以下几位客户：%2。</translation>
    </message>
    <message>
        <source>Which customer? Give a name.</source>
        <translation>哪位客户？请填写名称。</translation>
    </message>
    <message>
        <source>A weekday is 0 (Monday) to 6 (Sunday).</source>
        <translation>星期须为 0（周一）到 6（周日）。</translation>
    </message>
    <message>
        <source>Say what shows that this level is right.</source>
        <translation>请说明这个等级合适的依据。</translation>
    </message>
    <message>
        <source>A level cannot be set for a day that is still to come.</source>
        <translation>等级不能设在将来的日期。</translation>
    </message>
    <message>
        <source>A customer needs a name.</source>
        <translation>请填写客户名称。</translation>
    </message>
    <message>
        <source>A customer cannot have come on a day that is still to come.</source>
        <translation>成为客户的日期不能是将来的日期。</translation>
    </message>
    <message>
        <source>The next check-in cannot lie in the past.</source>
        <translation>下次主动联系不能是过去的日期。</translation>
    </message>
    <message>
        <source>Whose title or phone is it? Give the person&apos;s name.</source>
        <translation>这是谁的职务或电话？请填写联系人姓名。</translation>
    </message>
    <message>
        <source>The longest interval cannot be shorter than the ideal one.</source>
        <translation>最长间隔不能短于理想间隔。</translation>
    </message>
    <message>
        <source>A time of day is 00:00 to 23:59.</source>
        <translation>时间须在 00:00 到 23:59 之间。</translation>
    </message>
    <message>
        <source>The hours must end after they begin.</source>
        <translation>结束时间须晚于开始时间。</translation>
    </message>
    <message>
        <source>A customer is a firm or a person, not “%1”.</source>
        <translation>客户须为公司或个人，不能是“%1”。</translation>
    </message>
    <message>
        <source>An interval is 1 to 3,650 days.</source>
        <translation>间隔须为 1 到 3,650 天。</translation>
    </message>
    <message>
        <source>An invented desk needs at least one customer, and no fewer than 0 contacts.</source>
        <translation>虚构的工作台至少需要一位客户，联系次数不能少于 0。</translation>
    </message>
    <message>
        <source>This desk has customers already; invented ones never go beside real ones.</source>
        <translation>工作台中已有客户；虚构客户不与真实客户并存。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>This contact is no longer on the desk.</source>
        <translation>该联系记录已不在工作台上。</translation>
    </message>
    <message>
        <source>A contact that is still to come cannot be logged: plan a check-in.</source>
        <translation>尚未发生的联系不能记录：请安排主动联系。</translation>
    </message>
    <message>
        <source>Write what was said, if only in a word.</source>
        <translation>请填写谈话内容，哪怕只有一句。</translation>
    </message>
    <message>
        <source>A contact lasts 0 to 6,000 minutes.</source>
        <translation>联系时长须为 0 到 6,000 分钟。</translation>
    </message>
    <message>
        <source>Choose the next check-in, or say why there is none.</source>
        <translation>请选择下次主动联系的日期，或说明为何不安排。</translation>
    </message>
    <message>
        <source>Write what was promised.</source>
        <translation>请填写承诺内容。</translation>
    </message>
    <message>
        <source>A promise cannot be due before it is made.</source>
        <translation>承诺的到期日不能早于承诺日期。</translation>
    </message>
    <message>
        <source>An order is a purchase or a return.</source>
        <translation>订单须为采购或退货。</translation>
    </message>
    <message>
        <source>The day of the order is still to come.</source>
        <translation>下单日期不能是将来的日期。</translation>
    </message>
    <message>
        <source>An order can&apos;t be delivered before it was placed.</source>
        <translation>交货日期不能早于下单日期。</translation>
    </message>
    <message>
        <source>The quantity is not a number.</source>
        <translation>数量不是数字。</translation>
    </message>
    <message>
        <source>The amount is too large.</source>
        <translation>金额过大。</translation>
    </message>
    <message>
        <source>A person needs a name.</source>
        <translation>请填写联系人姓名。</translation>
    </message>
    <message>
        <source>A post cannot end before it began.</source>
        <translation>任职结束日期不能早于开始日期。</translation>
    </message>
    <message>
        <source>They are still there: write it down once they have left.</source>
        <translation>该联系人仍在职：请在离职后再登记。</translation>
    </message>
    <message>
        <source>This person is no longer on the desk.</source>
        <translation>该联系人已不在工作台上。</translation>
    </message>
    <message>
        <source>A birthday cannot lie in the future.</source>
        <translation>生日不能是将来的日期。</translation>
    </message>
    <message>
        <source>There is no such day in any year.</source>
        <translation>任何年份都没有这一天。</translation>
    </message>
    <message>
        <source>A birthday is written down with its year or without it.</source>
        <translation>生日请只填一种：带年份或不带年份。</translation>
    </message>
    <message>
        <source>%1 left this post on %2 already.</source>
        <translation>%1 已于%2离开该职位。</translation>
    </message>
    <message>
        <source>The hour must lie within one day.</source>
        <translation>时间须在一天之内。</translation>
    </message>
    <message>
        <source>Say what is promised.</source>
        <translation>请填写承诺内容。</translation>
    </message>
    <message>
        <source>A promise can&apos;t have been made on a day still to come (%1).</source>
        <translation>承诺日期不能是将来的日期（%1）。</translation>
    </message>
    <message>
        <source>A promise made on %1 can&apos;t be due before, on %2.</source>
        <translation>承诺于%1作出，到期日不能早于该日（%2）。</translation>
    </message>
    <message>
        <source>This promise is no longer on the desk.</source>
        <translation>该承诺已不在工作台上。</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>请说明原因。</translation>
    </message>
    <message>
        <source>The customer&apos;s own promise needs no confirming.</source>
        <translation>客户自己的承诺无需确认。</translation>
    </message>
    <message>
        <source>Choose a day from %1, when it was kept, until today.</source>
        <translation>请选择兑现日（%1）至今天之间的日期。</translation>
    </message>
    <message>
        <source>Only a promise that was kept can be confirmed.</source>
        <translation>只有已兑现的承诺才能确认。</translation>
    </message>
    <message>
        <source>Say on which day the customer confirmed it.</source>
        <translation>请填写客户确认的日期。</translation>
    </message>
    <message>
        <source>Choose a moment still to come.</source>
        <translation>请选择将来的时间。</translation>
    </message>
    <message>
        <source>This is settled: there is nothing left to be reminded of.</source>
        <translation>已了结，无需再提醒。</translation>
    </message>
    <message>
        <source>This is no longer on the desk.</source>
        <translation>该项已不在工作台上。</translation>
    </message>
    <message>
        <source>The working day has to end after it begins.</source>
        <translation>下班时间须晚于上班时间。</translation>
    </message>
    <message>
        <source>Give both intervals, the ideal and the longest, or neither.</source>
        <translation>理想间隔与最长间隔须同时填写，或都不填。</translation>
    </message>
    <message>
        <source>The lowest level of a zone cannot stand above its highest.</source>
        <translation>分区的最低等级不能高于最高等级。</translation>
    </message>
    <message>
        <source>“%1” cannot be set so: %2.</source>
        <translation>无法这样设置“%1”：%2。</translation>
    </message>
    <message>
        <source>Say why it may rest.</source>
        <translation>请说明为何可以搁置。</translation>
    </message>
    <message>
        <source>Choose a day to come.</source>
        <translation>请选择将来的日期。</translation>
    </message>
    <message>
        <source>Say why there is no next step.</source>
        <translation>请说明为何没有下一步。</translation>
    </message>
    <message>
        <source>This person is not known at this customer.</source>
        <translation>该客户没有此联系人。</translation>
    </message>
    <message>
        <source>There is no such step in the history.</source>
        <translation>记录中没有这一步操作。</translation>
    </message>
    <message>
        <source>This was undone already.</source>
        <translation>该操作已撤销。</translation>
    </message>
    <message>
        <source>What this wrote was deleted for good, so it can no longer be undone.</source>
        <translation>该操作写入的内容已永久删除，无法再撤销。</translation>
    </message>
    <message>
        <source>What this wrote was deleted for good, so it can no longer be done again.</source>
        <translation>该操作写入的内容已永久删除，无法再重做。</translation>
    </message>
    <message>
        <source>This cannot be done again: the desk has changed since.</source>
        <translation>无法重做：工作台此后已有更改。</translation>
    </message>
    <message numerus="yes">
        <source>%n later change(s) built on this. Undo that first.</source>
        <translation>
            <numerusform>后续有 %n 项更改以此为基础。请先撤销这些更改。</numerusform>
        </translation>
    </message>
    <message>
        <source>Something later builds on this. Undo that first.</source>
        <translation>之后的操作以此为基础，请先撤销之后的操作。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The text may be at most %1 characters long; this is %2.</source>
        <translation>文本最多 %1 个字符，现有 %2 个。</translation>
    </message>
    <message>
        <source>No public holidays are known for the country “%1”.</source>
        <translation>没有国家/地区“%1”的公共假日数据。</translation>
    </message>
    <message>
        <source>No public holidays are known for “%1” in “%2”.</source>
        <translation>没有“%2”中“%1”的公共假日数据。</translation>
    </message>
    <message>
        <source>There is not enough memory for this. Nothing was changed; close other programs, or take less at a time, and try again.</source>
        <translation>内存不足。未作任何更改；请关闭其他程序，或减少每次处理的数量后重试。</translation>
    </message>
    <message>
        <source>an Excel workbook or another ZIP archive</source>
        <translation>Excel 工作簿或其他 ZIP 压缩文件</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>a compressed file</source>
        <translation>压缩文件</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>a vCard file</source>
        <translation>vCard 文件</translation>
    </message>
    <message>
        <source>an LDIF file</source>
        <translation>LDIF 文件</translation>
    </message>
    <message>
        <source>a calendar</source>
        <translation>日历文件</translation>
    </message>
    <message>
        <source>a JSON file</source>
        <translation>JSON 文件</translation>
    </message>
    <message>
        <source>a dump of a database</source>
        <translation>数据库转储文件</translation>
    </message>
    <message>
        <source>“%1” is %2. Save the list as CSV or as an Excel workbook, and import that file.</source>
        <translation>“%1”无法导入（类型：%2）。请将列表另存为 CSV 或 Excel 工作簿后再导入。</translation>
    </message>
    <message>
        <source>“%1” is a database, perhaps a desk or a backup of one. Such a file is not imported: restoring puts it in the place of the desk that is open.</source>
        <translation>“%1”是数据库，可能是工作台或其备份。此类文件不能导入，但可以恢复：恢复后将取代当前打开的工作台。</translation>
    </message>
    <message>
        <source>“%1” is a picture. Drop it on the page of the customer whose photo it is; lists come from CSV, Excel, vCard and calendar files.</source>
        <translation>“%1”是图片。如果是客户的照片，请拖到该客户的页面；列表可从 CSV、Excel、vCard 和日历文件导入。</translation>
    </message>
    <message>
        <source>“%1” is a folder; choose a file in it.</source>
        <translation>“%1”是文件夹，请选择其中的文件。</translation>
    </message>
    <message>
        <source>“%1” is a database in use: a desk that is open. What stands in it need not be imported.</source>
        <translation>“%1”是正在使用的数据库，即已打开的工作台。其中的内容无需导入。</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>an empty ZIP archive</source>
        <translation>空的 ZIP 压缩文件</translation>
    </message>
    <message>
        <source>an XML file</source>
        <translation>XML 文件</translation>
    </message>
    <message>
        <source>Line %1 has more than %2 million characters; this is not a table.</source>
        <translation>第 %1 行超过 %2 百万个字符，这不是表格。</translation>
    </message>
    <message>
        <source>A quotation mark in line %1 (noticed in line %2) is not closed, so that the cells cannot be told apart. Nothing was imported; correct the line and try again.</source>
        <translation>第 %1 行的引号未闭合（在第 %2 行发现），无法区分各单元格。未导入任何内容；请更正该行后重试。</translation>
    </message>
    <message>
        <source>“%1” cannot separate cells: one character is needed.</source>
        <translation>“%1”不能作为分隔符：须为一个字符。</translation>
    </message>
    <message>
        <source>“%1” has %2 columns; a list may have at most %3.</source>
        <translation>“%1”有 %2 列；列表最多 %3 列。</translation>
    </message>
    <message>
        <source>“%1” has nothing in its first %2 lines.</source>
        <translation>“%1”的前 %2 行没有任何内容。</translation>
    </message>
    <message>
        <source>Line %1 has more than %2 cells.</source>
        <translation>第 %1 行的单元格超过 %2 个。</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>文件“%1”不存在。</translation>
    </message>
    <message>
        <source>the line %1 is too long</source>
        <translation>第 %1 行太长</translation>
    </message>
    <message numerus="yes">
        <source>it has more than %n line(s)</source>
        <translation>
            <numerusform>该条目超过 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>it begins and never ends</source>
        <translation>该条目不完整，没有结尾</translation>
    </message>
    <message>
        <source>“%1” has more than %2 entries. Save a shorter time of it and import that file.</source>
        <translation>“%1”的条目超过 %2 个。请保存较短时间段的日历后再导入。</translation>
    </message>
    <message>
        <source>“%1” is not a plain file.</source>
        <translation>“%1”不是普通文件。</translation>
    </message>
    <message>
        <source>“%1” is a database (perhaps a desk), not a calendar.</source>
        <translation>“%1”是数据库（可能是工作台），不是日历文件。</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>“%1”是空的。</translation>
    </message>
    <message>
        <source>“%1” has %2 MiB; a calendar may have %3. Save a shorter time of it and import that file.</source>
        <translation>“%1”大小为 %2 MiB，日历文件最多 %3 MiB。请保存较短时间段的日历后再导入。</translation>
    </message>
    <message>
        <source>“%1” is not a calendar: it does not begin as one.</source>
        <translation>“%1”不是日历文件：开头不符合日历格式。</translation>
    </message>
    <message>
        <source>“%1” has more than %2 lines.</source>
        <translation>“%1”超过 %2 行。</translation>
    </message>
    <message>
        <source>“%1” leaves out, or adds, more than %2 days of what repeats. Save a shorter time of it and import that file.</source>
        <translation>“%1”中重复项排除或增补的日期超过 %2 天。请保存较短的时段，再导入该文件。</translation>
    </message>
    <message>
        <source>“%1” is nested too deeply; no calendar is written like this.</source>
        <translation>“%1”嵌套层数过多，不是正常的日历文件。</translation>
    </message>
    <message>
        <source>A quotation mark in line %1 is not closed, so that the cells cannot be told apart. Nothing was imported; correct the line and try again.</source>
        <translation>第 %1 行的引号未闭合，无法区分各单元格。未导入任何内容；请更正该行后重试。</translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>the file holds more repetitions than are followed</source>
        <translation>文件中的重复规则过多，无法全部处理</translation>
    </message>
    <message numerus="yes">
        <source>left out, as of what repeats the next time alone comes in: %n other date(s)</source>
        <translation>
            <numerusform>重复日程只导入下一次，其余 %n 个日期未导入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>taken as done, where the customer is known: %n past event(s)</source>
        <translation>
            <numerusform>%n 项日程已过去，能确定客户的按已完成导入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>taken as your own time: %n time(s) without a time zone</source>
        <translation>
            <numerusform>%n 个时间未注明时区，已按您所在的时区处理</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” holds no events and no to-dos.</source>
        <translation>“%1”中没有日程，也没有待办事项。</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>无法读取“%1”：%2。</translation>
    </message>
    <message>
        <source>“%1” is not text in the encoding %2.</source>
        <translation>“%1”不是 %2 编码的文本。</translation>
    </message>
    <message>
        <source>From line %1 on no contact ends for %2 lines; this is not a list of contacts.</source>
        <translation>从第 %1 行起，连续 %2 行没有出现联系人的结尾，这不是通讯录。</translation>
    </message>
    <message>
        <source>“%1” is not a text file; save the list as CSV and import that.</source>
        <translation>“%1”不是文本文件；请将列表另存为 CSV 后再导入。</translation>
    </message>
    <message>
        <source>“%1” is not an encoding that can be read; try one of %2.</source>
        <translation>“%1”不是可读取的编码；请试用以下之一：%2。</translation>
    </message>
    <message>
        <source>%1 is there already. --force replaces it.</source>
        <translation>%1 已存在。使用 --force 可替换。</translation>
    </message>
    <message>
        <source>%1 is a folder. Name a file in it.</source>
        <translation>%1 是文件夹。请指定其中的文件名。</translation>
    </message>
    <message>
        <source>%1 belongs to the desk itself. Choose another name.</source>
        <translation>%1 属于工作台本身。请换个名称。</translation>
    </message>
    <message>
        <source>The second folder for backups, %1, is not there.</source>
        <translation>第二个备份文件夹 %1 不存在。</translation>
    </message>
    <message>
        <source>What this belongs to is no longer on the desk.</source>
        <translation>所属的项目已不在工作台上。</translation>
    </message>
    <message>
        <source>%1 lies on a network (%2). Where the connection breaks while it is saved, or two computers open it at once, it may be damaged. It is saved with more care there, and more slowly.</source>
        <translation>%1 位于网络上（%2）。保存时连接中断，或两台电脑同时打开，都可能损坏它。在那里会更谨慎地保存，也会更慢。</translation>
    </message>
    <message>
        <source>%1 lies in “%2”, a folder that a service keeps in step. The service may take it away half saved, or bring back an older one, and two computers that write to it make two desks of it.</source>
        <translation>%1 位于由云服务同步的文件夹“%2”中。服务可能取走保存到一半的文件，或带回旧版本；两台电脑都写入时会变成两个工作台。</translation>
    </message>
    <message>
        <source>%1 is there already. Choose another name.</source>
        <translation>%1 已存在。请换个名称。</translation>
    </message>
    <message>
        <source>Name: %1</source>
        <translation>名称：%1</translation>
    </message>
    <message>
        <source>Level: %1</source>
        <translation>关系等级：%1</translation>
    </message>
    <message>
        <source>Class: %1</source>
        <translation>客户价值：%1</translation>
    </message>
    <message>
        <source>Industry: %1</source>
        <translation>行业：%1</translation>
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
        <translation>省/地区：%1</translation>
    </message>
    <message>
        <source>Postcode: %1</source>
        <translation>邮编：%1</translation>
    </message>
    <message>
        <source>Country: %1</source>
        <translation>国家/地区：%1</translation>
    </message>
    <message>
        <source>Channel: %1</source>
        <translation>渠道：%1</translation>
    </message>
    <message>
        <source>Days between contacts: %1</source>
        <translation>联系间隔（天）：%1</translation>
    </message>
    <message>
        <source>Days between contacts at the longest: %1</source>
        <translation>最长间隔（天）：%1</translation>
    </message>
    <message>
        <source>Reached from: %1</source>
        <translation>可联系时间（起）：%1</translation>
    </message>
    <message>
        <source>Reached until: %1</source>
        <translation>可联系时间（止）：%1</translation>
    </message>
    <message>
        <source>Preferred weekdays: %1</source>
        <translation>方便联系的日子：%1</translation>
    </message>
    <message>
        <source>Evidence for the level: %1</source>
        <translation>等级依据：%1</translation>
    </message>
    <message>
        <source>Why no next step: %1</source>
        <translation>没有下一步的原因：%1</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Photo of %1: left out, as there was one already</source>
        <translation>%1 的照片：已有照片，此张未保留</translation>
    </message>
    <message>
        <source>Choose two customers: one cannot be merged with itself.</source>
        <translation>请选择两位客户：客户不能与自身合并。</translation>
    </message>
    <message>
        <source>A sample customer is merged with sample customers alone.</source>
        <translation>示例客户只能与示例客户合并。</translation>
    </message>
    <message>
        <source>Use %1 signs or more. A few words are easy to keep in mind.</source>
        <translation>请至少使用 %1 个字符。几个词连在一起便于记忆。</translation>
    </message>
    <message>
        <source>There is no way to reach somebody by “%1”.</source>
        <translation>没有“%1”这种联系方式。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>The desk holds sample data. Remove it first, then begin with your own customers.</source>
        <translation>工作台中有示例数据。请先移除，再录入您自己的客户。</translation>
    </message>
    <message>
        <source>“%1” belongs to “%2”, which lies in the trash itself.</source>
        <translation>“%1”属于“%2”，后者也在回收站中。</translation>
    </message>
    <message>
        <source>This is no longer in the trash.</source>
        <translation>该项已不在回收站中。</translation>
    </message>
    <message>
        <source>A change of encryption was cut short. Your desk is whole, and not encrypted.</source>
        <translation>更改加密时中断。您的工作台完好，未加密。</translation>
    </message>
    <message>
        <source>%1 is damaged: a copy of it is not whole (%2). Earlier backups are kept.</source>
        <translation>%1 已损坏：其副本不完整（%2）。先前的备份仍保留。</translation>
    </message>
    <message>
        <source>There is no room for a backup in %1. Make room on that disk.</source>
        <translation>%1 空间不足，无法存放备份。请清理该磁盘的空间。</translation>
    </message>
    <message>
        <source>%1 is no desk any more.</source>
        <translation>%1 已不再是工作台。</translation>
    </message>
    <message>
        <source>The backup %1 is no longer as it was made: its disk is damaged.</source>
        <translation>备份 %1 已与创建时不同：所在磁盘已损坏。</translation>
    </message>
    <message>
        <source>No backup can be written to %1: %2.</source>
        <translation>无法将备份写入 %1：%2。</translation>
    </message>
    <message>
        <source>No backup of %1 could be made: %2.</source>
        <translation>无法备份 %1：%2。</translation>
    </message>
    <message>
        <source>What was written to %1 is not what was read there again.</source>
        <translation>写入 %1 的内容与读回的内容不一致。</translation>
    </message>
    <message>
        <source>%1 is damaged: %2.</source>
        <translation>%1 已损坏：%2。</translation>
    </message>
    <message>
        <source>%1 is being written by another program; try again.</source>
        <translation>其他程序正在写入 %1，请重试。</translation>
    </message>
    <message>
        <source>The desk is damaged: “%1” stands where it has no meaning. Check the desk.</source>
        <translation>工作台已损坏：“%1”出现在不应有的位置。请检查工作台。</translation>
    </message>
    <message>
        <source>%1 is still being written to. Nothing was changed; try again.</source>
        <translation>%1 仍在写入中。未作任何更改，请重试。</translation>
    </message>
    <message>
        <source>%1 cannot be read just now: look whether this was saved before you save it again.</source>
        <translation>暂时无法读取 %1：再次保存前，请先确认刚才的内容是否已保存。</translation>
    </message>
    <message>
        <source>%1 is encrypted already.</source>
        <translation>%1 已加密，无需再次加密。</translation>
    </message>
    <message>
        <source>There is no desk at %1, only its key file. Put the desk back from a backup.</source>
        <translation>%1 没有工作台，只有其密钥文件。请用备份恢复工作台。</translation>
    </message>
    <message>
        <source>%1 is open in another program. Close that, and try again.</source>
        <translation>%1 正在其他程序中打开。请关闭该程序后重试。</translation>
    </message>
    <message>
        <source>A copy cannot be made at %1: %2.</source>
        <translation>无法在 %1 创建副本：%2。</translation>
    </message>
    <message>
        <source>%1 cannot be replaced: %2. It is as it was.</source>
        <translation>无法替换 %1：%2。文件保持原样。</translation>
    </message>
    <message>
        <source>%1 could not be copied whole. It was not changed.</source>
        <translation>未能完整复制 %1，原文件未更改。</translation>
    </message>
    <message>
        <source>%1 could not be read or written: %2. Nothing was changed.</source>
        <translation>未能读写 %1：%2。未作任何更改。</translation>
    </message>
    <message>
        <source>%1 is not a desk (nor any database); it was not touched. An encrypted desk needs its key file.</source>
        <translation>%1 不是工作台（也不是数据库）；文件未改动。加密的工作台需要其密钥文件。</translation>
    </message>
    <message>
        <source>Encryption is not installed here. Install it with: pip install &apos;salesdesk[encryption]&apos;</source>
        <translation>此处未安装加密功能。安装命令：pip install &apos;salesdesk[encryption]&apos;</translation>
    </message>
    <message>
        <source>%1 is being written by another program. Nothing was changed; try again.</source>
        <translation>其他程序正在写入 %1。未作任何更改，请重试。</translation>
    </message>
    <message>
        <source>The disk is full: nothing was saved to %1. Make room and save again.</source>
        <translation>磁盘已满，未保存到 %1。请清理空间后重新保存。</translation>
    </message>
    <message>
        <source>%1 cannot be written to: it is read-only. Nothing was saved.</source>
        <translation>%1 是只读的，无法写入。未保存任何内容。</translation>
    </message>
    <message>
        <source>%1 cannot be opened. Is its folder there, and may you read and write in it?</source>
        <translation>无法打开 %1。请确认其文件夹存在，且您有读写权限。</translation>
    </message>
    <message>
        <source>%1 is damaged: text in it cannot be read.</source>
        <translation>%1 已损坏：其中的文本无法读取。</translation>
    </message>
    <message>
        <source>%1 cannot be %2: %3.</source>
        <translation>%1 不能设为 %2：%3。</translation>
    </message>
    <message>
        <source>%1 cannot be so large a number.</source>
        <translation>%1 的数值过大。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring did not keep it. The passphrase opens the desk as before.</source>
        <translation>系统密钥环未能记住密码。仍可用密码打开工作台。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring cannot remember it here (%1). The passphrase opens the desk as before.</source>
        <translation>系统密钥环无法在此记住密码（%1）。仍可用密码打开工作台。</translation>
    </message>
    <message>
        <source>The key file %1 was written by a newer SalesDesk. Update the program.</source>
        <translation>密钥文件 %1 由较新版本的 SalesDesk 写入。请更新程序。</translation>
    </message>
    <message>
        <source>This is not the passphrase of this desk. Nothing was opened; try again.</source>
        <translation>这不是该工作台的密码。未打开任何内容，请重试。</translation>
    </message>
    <message>
        <source>There is a slip in this recovery code. It has seven groups of four signs; compare each.</source>
        <translation>恢复码有误。恢复码共七组，每组四个字符，请逐组核对。</translation>
    </message>
    <message>
        <source>This is the recovery code of another desk, or one that was replaced.</source>
        <translation>这是另一个工作台的恢复码，或已被替换的旧恢复码。</translation>
    </message>
    <message>
        <source>The key file %1 is missing. Put it back from beside a backup: the desk opens with it alone.</source>
        <translation>缺少密钥文件 %1。请从备份旁取回：没有它就无法打开工作台。</translation>
    </message>
    <message>
        <source>The key file %1 cannot be read: %2.</source>
        <translation>无法读取密钥文件 %1：%2。</translation>
    </message>
    <message>
        <source>The key file %1 is damaged. Nothing was changed: put it back from beside a backup.</source>
        <translation>密钥文件 %1 已损坏。未作任何更改：请从备份旁取回该文件。</translation>
    </message>
    <message>
        <source>The key file %1 cannot be written: %2. Nothing was changed.</source>
        <translation>无法写入密钥文件 %1：%2。未作任何更改。</translation>
    </message>
    <message>
        <source>%1 was written by an earlier SalesDesk and lies in a folder that may only be read. Copy it to a folder of your own and ask there.</source>
        <translation>%1 由较早版本的 SalesDesk 写入，且所在文件夹只读。请将其复制到您自己的文件夹，再从那里打开。</translation>
    </message>
    <message>
        <source>%1 is a folder, not a desk.</source>
        <translation>%1 是文件夹，不是工作台。</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 不是文件。</translation>
    </message>
    <message>
        <source>%1 is empty, not a desk; it was not touched.</source>
        <translation>%1 是空文件，不是工作台；文件未改动。</translation>
    </message>
    <message>
        <source>%1 is encrypted: it opens with its passphrase alone.</source>
        <translation>%1 已加密，只能用其密码打开。</translation>
    </message>
    <message>
        <source>There is no desk at %1, only the log of one. Put the desk back from a backup.</source>
        <translation>%1 处没有工作台，只有它的日志。请从备份恢复工作台。</translation>
    </message>
    <message>
        <source>%1 carries commands that are not SalesDesk&apos;s (%2). It was not opened; its rows alone can be saved into a new desk.</source>
        <translation>%1 含有不属于 SalesDesk 的指令（%2），因此未打开；只能将其中的数据救回到新的工作台。</translation>
    </message>
    <message>
        <source>%1 is another program&apos;s database, not a SalesDesk desk; it was not touched.</source>
        <translation>%1 是其他程序的数据库，不是 SalesDesk 工作台；文件未改动。</translation>
    </message>
    <message>
        <source>%1 was written by a newer SalesDesk. Update the program to open it.</source>
        <translation>%1 由更新版本的 SalesDesk 写入。请更新程序后打开。</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2.</source>
        <translation>无法打开 %1：%2。</translation>
    </message>
    <message>
        <source>%1 does not open with its key file: its beginning is damaged, or the key file is another desk&apos;s. Neither was touched; take both from one backup.</source>
        <translation>%1 无法用其密钥文件打开：文件开头已损坏，或密钥文件属于其他工作台。两者均未改动；请从同一个备份中取回这两个文件。</translation>
    </message>
    <message>
        <source>A desk cannot be made at %1: %2.</source>
        <translation>无法在 %1 创建工作台：%2。</translation>
    </message>
    <message>
        <source>%1 is a link to %2, which is not there.</source>
        <translation>%1 是链接，其指向的 %2 不存在。</translation>
    </message>
    <message numerus="yes">
        <source>%n of the backups could not be encrypted, the first because: %1</source>
        <translation>
            <numerusform>%n 个备份未能加密，第一个的原因：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be encrypted: %2.</source>
        <translation>未能加密 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is not as SalesDesk writes its desks (%2), and was not restored. “salesdesk salvage” saves its rows alone.</source>
        <translation>%1 与 SalesDesk 写入的工作台不符（%2），未恢复。“salesdesk salvage”可仅救回其中的数据。</translation>
    </message>
    <message>
        <source>%1 is damaged: %2. “salesdesk salvage” saves what can be read of it.</source>
        <translation>%1 已损坏：%2。“salesdesk salvage”可救回其中可读的数据。</translation>
    </message>
    <message>
        <source>%1 could not be read whole.</source>
        <translation>未能完整读取 %1。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>文件 %1 不存在。</translation>
    </message>
    <message>
        <source>%1 is empty, not a desk.</source>
        <translation>%1 是空文件，不是工作台。</translation>
    </message>
    <message>
        <source>%1 is another program&apos;s database, not a SalesDesk desk.</source>
        <translation>%1 是其他程序的数据库，不是 SalesDesk 工作台。</translation>
    </message>
    <message>
        <source>%1 was written by a newer SalesDesk. Update the program to restore it.</source>
        <translation>%1 由更新版本的 SalesDesk 写入。请更新程序后恢复。</translation>
    </message>
    <message>
        <source>%1 is the desk itself. Choose a backup.</source>
        <translation>%1 就是工作台本身。请选择备份。</translation>
    </message>
    <message>
        <source>%1 could not be restored: %2. The desk is as it was.</source>
        <translation>未能恢复 %1：%2。工作台保持原样。</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Nothing can be read of %1.</source>
        <translation>无法从 %1 读出任何内容。</translation>
    </message>
    <message>
        <source>This is no longer on the desk (%1 %2).</source>
        <translation>该项已不在工作台上（%1 %2）。</translation>
    </message>
    <message>
        <source>%1 could not be brought up to %2; it is as it was. Reason: %3.</source>
        <translation>%1 未能升级到 %2，已保持原样。原因：%3。</translation>
    </message>
    <message>
        <source>%1 was written to meanwhile; it was not migrated. Try again.</source>
        <translation>%1 在此期间被写入，未能升级。请重试。</translation>
    </message>
    <message>
        <source>%1 cannot be replaced: %2.</source>
        <translation>无法替换 %1：%2。</translation>
    </message>
    <message>
        <source>it was told already</source>
        <translation>已提示过</translation>
    </message>
    <message>
        <source>Another SalesDesk has %1 open and does not answer.</source>
        <translation>另一个 SalesDesk 已打开 %1，但没有响应。</translation>
    </message>
    <message>
        <source>%1 cannot be locked: neither %2 nor %3 can be written.</source>
        <translation>无法锁定 %1：%2 和 %3 均无法写入。</translation>
    </message>
    <message>
        <source>the desk was left locked</source>
        <translation>工作台仍处于锁定状态</translation>
    </message>
    <message>
        <source>“%1” belongs to the desk. Choose another name or folder.</source>
        <translation>“%1”属于工作台。请选择其他名称或文件夹。</translation>
    </message>
    <message>
        <source>“%1” is a folder. Choose a file name in it.</source>
        <translation>“%1”是文件夹。请指定其中的文件名。</translation>
    </message>
    <message>
        <source>There is no folder “%1”. Choose another name or folder.</source>
        <translation>文件夹“%1”不存在。请选择其他名称或文件夹。</translation>
    </message>
    <message>
        <source>“%1” is not a plain file. Choose another name or folder.</source>
        <translation>“%1”不是普通文件。请选择其他名称或文件夹。</translation>
    </message>
    <message>
        <source>“%1” may only be read. Choose another name or folder.</source>
        <translation>“%1”为只读。请选择其他名称或文件夹。</translation>
    </message>
    <message>
        <source>“%1” cannot be written (%2). Choose another name or folder.</source>
        <translation>无法写入“%1”（%2）。请选择其他名称或文件夹。</translation>
    </message>
    <message>
        <source>The disk is full: “%1” was not written. Make room and try again.</source>
        <translation>磁盘已满，“%1”未写入。请清理空间后重试。</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>名称相同</translation>
    </message>
    <message>
        <source>same name in Simplified and Traditional characters</source>
        <translation>名称相同（仅繁简写法不同）</translation>
    </message>
    <message>
        <source>same name but for the legal form</source>
        <translation>名称相同（仅公司形式不同）</translation>
    </message>
    <message>
        <source>same name but for the place</source>
        <translation>名称相同（仅地名部分不同）</translation>
    </message>
    <message>
        <source>same name at another place</source>
        <translation>名称相同（所在地不同）</translation>
    </message>
    <message>
        <source>same name in pinyin: %1</source>
        <translation>名称拼音相同：%1</translation>
    </message>
    <message>
        <source>names alike by %1 %</source>
        <translation>名称相似度 %1 %</translation>
    </message>
    <message>
        <source>one name begins with the other</source>
        <translation>一个名称是另一个的开头部分</translation>
    </message>
    <message>
        <source>same phone ending %1</source>
        <translation>电话相同（尾号 %1）</translation>
    </message>
    <message>
        <source>same e-mail: %1</source>
        <translation>电子邮件相同：%1</translation>
    </message>
    <message>
        <source>same WeChat name: %1</source>
        <translation>微信号相同：%1</translation>
    </message>
    <message>
        <source>e-mail at the same firm: %1</source>
        <translation>邮箱同属一家公司：%1</translation>
    </message>
    <message>
        <source>same website: %1</source>
        <translation>网站相同：%1</translation>
    </message>
    <message>
        <source>both in %1</source>
        <translation>都在 %1</translation>
    </message>
    <message>
        <source>it has no date</source>
        <translation>没有日期</translation>
    </message>
    <message>
        <source>SalesDesk: check-ins and promises</source>
        <translation>SalesDesk：主动联系与承诺</translation>
    </message>
    <message>
        <source>SalesDesk: check-ins and promises of %1</source>
        <translation>SalesDesk：%1 的主动联系与承诺</translation>
    </message>
    <message>
        <source>Check-in: %1 – %2</source>
        <translation>主动联系：%1 – %2</translation>
    </message>
    <message>
        <source>Promised to %1: %2</source>
        <translation>对 %1 的承诺：%2</translation>
    </message>
    <message>
        <source>%1 promised: %2</source>
        <translation>%1 承诺：%2</translation>
    </message>
    <message>
        <source>With: %1</source>
        <translation>联系人：%1</translation>
    </message>
    <message>
        <source>Call: %1</source>
        <translation>电话：%1</translation>
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
        <translation>承诺日期：%1</translation>
    </message>
    <message>
        <source>“%1” was changed so that it cannot be read</source>
        <translation>“%1”已被改动，无法读取</translation>
    </message>
    <message>
        <source>it repeats more often than once a day</source>
        <translation>重复频率高于每天一次</translation>
    </message>
    <message>
        <source>its repetition “%1” is not understood</source>
        <translation>无法识别重复规则“%1”</translation>
    </message>
    <message numerus="yes">
        <source>repeats every %n day(s)</source>
        <translation>
            <numerusform>每 %n 天重复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>repeats every %n week(s)</source>
        <translation>
            <numerusform>每 %n 周重复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>repeats every %n month(s)</source>
        <translation>
            <numerusform>每 %n 个月重复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>repeats every %n year(s)</source>
        <translation>
            <numerusform>每 %n 年重复</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1，至 %2 为止</translation>
    </message>
    <message>
        <source>“%1” is not a time</source>
        <translation>“%1”不是有效的时间</translation>
    </message>
    <message>
        <source>nobody knows the time zone “%1”</source>
        <translation>无法识别时区“%1”</translation>
    </message>
    <message>
        <source>the next day of its repetition lies more than two years ahead</source>
        <translation>下一次重复在两年以后</translation>
    </message>
    <message>
        <source>its repetition has no day</source>
        <translation>重复规则中没有有效日期</translation>
    </message>
    <message>
        <source>This is no row of a table.</source>
        <translation>这不是表中的数据。</translation>
    </message>
    <message>
        <source>“%1” is nothing that a desk has; it was left out.</source>
        <translation>工作台没有“%1”这一项，未导入。</translation>
    </message>
    <message>
        <source>“%1” of “%2” is nothing that a desk has; it was left out.</source>
        <translation>“%2”没有“%1”这一项，未导入。</translation>
    </message>
    <message>
        <source>“%1” is a JSON file, but no desk that SalesDesk has written.</source>
        <translation>“%1”是 JSON 文件，但不是 SalesDesk 导出的工作台。</translation>
    </message>
    <message>
        <source>“%1” is larger than a desk can be.</source>
        <translation>“%1”超过工作台的大小上限。</translation>
    </message>
    <message>
        <source>“%1” is a desk that is open.</source>
        <translation>“%1”是已打开的工作台。</translation>
    </message>
    <message>
        <source>“%1” was written by a newer version of SalesDesk. Install that version and try again.</source>
        <translation>“%1”由较新版本的 SalesDesk 写入。请安装该版本后重试。</translation>
    </message>
    <message>
        <source>“%1” is damaged, or was not written to its end. Nothing was imported.</source>
        <translation>“%1”已损坏或不完整。未导入任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>Cut, as a cell of a workbook holds no more: %n text(s). CSV and JSON hold them whole.</source>
        <translation>
            <numerusform>有 %n 段文本超出工作簿单元格的容量，已截断。CSV 和 JSON 会完整保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has to end in one of %2.</source>
        <translation>“%1”的扩展名须为以下之一：%2。</translation>
    </message>
    <message>
        <source>A %1 file is written whole; a kind goes with .csv and .xlsx.</source>
        <translation>%1 文件须整体写入；只有 .csv 和 .xlsx 可以指定类型。</translation>
    </message>
    <message>
        <source>“%1” is protected by a password. Save it without one, and import that.</source>
        <translation>“%1”受密码保护。请取消密码并保存后再导入。</translation>
    </message>
    <message>
        <source>“%1” is an Office file, but no Excel workbook.</source>
        <translation>“%1”是 Office 文件，但不是 Excel 工作簿。</translation>
    </message>
    <message>
        <source>no name of a person</source>
        <translation>没有联系人姓名</translation>
    </message>
    <message>
        <source>the post ends before it begins</source>
        <translation>任职结束日期早于开始日期</translation>
    </message>
    <message>
        <source>nothing that was promised</source>
        <translation>没有承诺内容</translation>
    </message>
    <message>
        <source>no day by which it is due</source>
        <translation>没有到期日期</translation>
    </message>
    <message>
        <source>“%1” in column “%2” is not a state of a promise</source>
        <translation>“%2”列中的“%1”不是承诺的状态</translation>
    </message>
    <message>
        <source>“%1” in column “%2” says not whose word it is</source>
        <translation>“%2”列中的“%1”未说明是谁的承诺</translation>
    </message>
    <message>
        <source>“%1” in column “%2” is not a change of the date</source>
        <translation>“%2”列中的“%1”不是改期记录</translation>
    </message>
    <message>
        <source>%1; it is kept in the notes</source>
        <translation>%1；已保留在备注中</translation>
    </message>
    <message>
        <source>“%1” in column “%2” is not a time of day</source>
        <translation>“%2”列中的“%1”不是有效的时间</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>纪念日</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>职能</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>相关人员</translation>
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
        <translation>即时通讯</translation>
    </message>
    <message>
        <source>Pager</source>
        <translation>寻呼机</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Place on the map</source>
        <translation>地图位置</translation>
    </message>
    <message>
        <source>QQ</source>
        <translation>QQ</translation>
    </message>
    <message>
        <source>line %1 is not text in the encoding %2</source>
        <translation>第 %1 行不是 %2 编码的文本</translation>
    </message>
    <message>
        <source>the name has %1 characters; at most %2 fit</source>
        <translation>名称有 %1 个字符，最多可容纳 %2 个</translation>
    </message>
    <message>
        <source>“%1” is not a phone number; it is kept in the notes</source>
        <translation>“%1”不是电话号码；已保留在备注中</translation>
    </message>
    <message>
        <source>“%1” is no day that can be a birthday; it is kept in the notes</source>
        <translation>“%1”不是有效的生日；已保留在备注中</translation>
    </message>
    <message>
        <source>“%1” holds no text; it was left out</source>
        <translation>“%1”不含文本，未导入</translation>
    </message>
    <message>
        <source>the picture is damaged; it was left out</source>
        <translation>图片已损坏，未导入</translation>
    </message>
    <message>
        <source>the picture is of a kind that is not kept; it was left out</source>
        <translation>不支持此类图片，未导入</translation>
    </message>
    <message>
        <source>the picture is larger than %1 kB; it was left out. Choose it on the customer&apos;s page</source>
        <translation>图片超过 %1 kB，未导入。请在客户页面上选择照片</translation>
    </message>
    <message>
        <source>the picture is not in the file but at %1; it was not fetched</source>
        <translation>图片不在文件中，而是位于 %1，未下载</translation>
    </message>
    <message>
        <source>the card is too large: at most %1 MB and %2 lines can be read</source>
        <translation>名片过大：最多可读取 %1 MB、%2 行</translation>
    </message>
    <message>
        <source>cards stand within cards, more than %1 deep</source>
        <translation>名片嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>card %1: %2</source>
        <translation>第 %1 张名片：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) held characters that cannot be shown; these were left out.</source>
        <translation>
            <numerusform>%n 段文本含有无法显示的字符，已略去这些字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” holds no contact: there is no vCard in it.</source>
        <translation>“%1”中没有联系人：文件不含 vCard 名片。</translation>
    </message>
    <message>
        <source>“%1” holds %2 contacts; at most %3 can be read at a time. Export them in parts.</source>
        <translation>“%1”含有 %2 位联系人，一次最多可读取 %3 位。请分批导出后再导入。</translation>
    </message>
    <message>
        <source>“%1” is a desk that is open; it holds no vCards.</source>
        <translation>“%1”是已打开的工作台，其中没有 vCard 名片。</translation>
    </message>
    <message>
        <source>this is a change to an entry, and no entry</source>
        <translation>这是对条目的更改，不是条目本身</translation>
    </message>
    <message>
        <source>line %1 is not base64</source>
        <translation>第 %1 行不是 base64 编码</translation>
    </message>
    <message>
        <source>line %1 is no line of an entry</source>
        <translation>第 %1 行不是有效的条目内容</translation>
    </message>
    <message>
        <source>the entry is too large: at most %1 MB and %2 lines can be read</source>
        <translation>条目过大：最多可读取 %1 MB、%2 行</translation>
    </message>
    <message>
        <source>“%1” holds no contact: there is no entry in it.</source>
        <translation>“%1”中没有联系人：文件不含任何条目。</translation>
    </message>
    <message>
        <source>“%1” is larger than %2 MB, the most that can be read. Export the contacts in parts.</source>
        <translation>“%1”超过可读取的上限 %2 MB。请将联系人分批导出。</translation>
    </message>
    <message>
        <source>the card has no name</source>
        <translation>名片上没有姓名</translation>
    </message>
    <message>
        <source>this is a list of contacts, and no contact</source>
        <translation>这是联系人群组，不是单个联系人</translation>
    </message>
    <message>
        <source>Home address</source>
        <translation>住址</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) held an error of the spreadsheet (such as #N/A); these were read as empty.</source>
        <translation>
            <numerusform>%n 个单元格含有电子表格错误（例如 #N/A），已视为空白。</numerusform>
        </translation>
    </message>
    <message>
        <source>No visible sheet of “%1” holds any rows.</source>
        <translation>“%1”中可见的工作表都没有数据。</translation>
    </message>
    <message>
        <source>a Word document</source>
        <translation>Word 文档</translation>
    </message>
    <message>
        <source>a PowerPoint presentation</source>
        <translation>PowerPoint 演示文稿</translation>
    </message>
    <message>
        <source>an Apple Numbers document</source>
        <translation>Apple Numbers 表格</translation>
    </message>
    <message>
        <source>a binary Excel workbook</source>
        <translation>二进制 Excel 工作簿</translation>
    </message>
    <message>
        <source>a ZIP archive that holds no workbook</source>
        <translation>不含工作簿的 ZIP 压缩文件</translation>
    </message>
    <message>
        <source>“%1” is damaged, so that it cannot be read. Open it in Excel, save it again, and import that.</source>
        <translation>“%1”已损坏，无法读取。请用 Excel 打开并重新保存后再导入。</translation>
    </message>
    <message>
        <source>“%1” unpacks to more than this program takes; save its sheet as CSV.</source>
        <translation>“%1”解压后过大，无法处理；请将工作表另存为 CSV。</translation>
    </message>
    <message>
        <source>A sheet of “%1” reaches over %2 rows and %3 columns, more than can be read; save the list as CSV.</source>
        <translation>“%1”中有工作表占用 %2 行、%3 列，超出可读取的范围；请将列表另存为 CSV。</translation>
    </message>
    <message>
        <source>“%1” is larger than %2 MiB; save its sheet as CSV and import that.</source>
        <translation>“%1”超过 %2 MiB；请将工作表另存为 CSV 后再导入。</translation>
    </message>
    <message>
        <source>This saved filter cannot be read.</source>
        <translation>无法读取此已存筛选。</translation>
    </message>
    <message>
        <source>This filter was saved by another version of SalesDesk and is not understood here.</source>
        <translation>此筛选由其他版本的 SalesDesk 保存，当前版本无法识别。</translation>
    </message>
    <message>
        <source>This filter asks for “%1”, which this version of SalesDesk does not know.</source>
        <translation>此筛选包含条件“%1”，当前版本的 SalesDesk 无法识别。</translation>
    </message>
    <message>
        <source>A filter takes numbers from %1 to %2.</source>
        <translation>筛选的数值须在 %1 到 %2 之间。</translation>
    </message>
    <message>
        <source>Details (numbers, addresses) that more than %1 customers share were passed over: %2.</source>
        <translation>有 %2 项信息（号码、地址）为超过 %1 位客户共用，未用于比对。</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) shared by more than %1 customers: of those only neighbours were compared.</source>
        <translation>
            <numerusform>有 %n 个名称为超过 %1 位客户共用，其中只比对了排序相邻的客户。</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the %1 likeliest pairs are listed; look again once they are done.</source>
        <translation>仅列出最可能重复的 %1 对；处理完后请再次查找。</translation>
    </message>
    <message>
        <source>No contact is filled in yet.</source>
        <translation>尚未填写任何联系记录。</translation>
    </message>
    <message>
        <source>Contact %1 of the day cannot be logged.</source>
        <translation>无法记录当天的第 %1 次联系。</translation>
    </message>
    <message>
        <source>Title: %1</source>
        <translation>职务：%1</translation>
    </message>
    <message>
        <source>Role in buying: %1</source>
        <translation>采购角色：%1</translation>
    </message>
    <message>
        <source>Birthday: %1</source>
        <translation>生日：%1</translation>
    </message>
    <message>
        <source>A second photo was left out.</source>
        <translation>另一张照片未保留。</translation>
    </message>
    <message>
        <source>This is no picture that can be kept: JPEG, PNG, WebP and GIF can.</source>
        <translation>无法保存此图片：仅支持 JPEG、PNG、WebP 和 GIF。</translation>
    </message>
    <message>
        <source>The picture has %1 kB; at most %2 can be kept. Save it smaller and choose that.</source>
        <translation>图片大小为 %1 kB，最多可保存 %2 kB。请将图片存小一些后重新选择。</translation>
    </message>
    <message>
        <source>Whose picture this is is no longer on the desk.</source>
        <translation>该照片所属的客户或联系人已不在工作台上。</translation>
    </message>
    <message>
        <source>A picture on the desk is damaged. Check the desk.</source>
        <translation>工作台中有图片已损坏。请检查工作台。</translation>
    </message>
    <message>
        <source>Give the filter a name.</source>
        <translation>请填写筛选的名称。</translation>
    </message>
    <message>
        <source>This filter is no longer on the desk.</source>
        <translation>该筛选已不在工作台上。</translation>
    </message>
    <message>
        <source>This filter shows everybody: choose what it asks for first.</source>
        <translation>此筛选会显示所有客户：请先选择条件。</translation>
    </message>
    <message>
        <source>There are %1 saved filters; delete one that is not used.</source>
        <translation>已存筛选已有 %1 个，请删除不用的筛选。</translation>
    </message>
    <message>
        <source>There is a filter called “%1” already.</source>
        <translation>已有名为“%1”的筛选。</translation>
    </message>
    <message>
        <source>Making a backup first</source>
        <translation>先做一份备份</translation>
    </message>
    <message>
        <source>Bringing the desk up to date: row %1 of %2</source>
        <translation>正在升级工作台：第 %1 行，共 %2 行</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) cannot be logged yet; each says why.</source>
        <translation>
            <numerusform>有 %n 行暂时无法记录，各行均注明原因。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is no picture that can be read. JPEG, PNG, WebP and GIF can; save it as one of them.</source>
        <translation>无法读取图片“%1”。支持 JPEG、PNG、WebP 和 GIF，请另存为其中一种格式。</translation>
    </message>
    <message>
        <source>“%1” is no picture that can be kept, or too large.</source>
        <translation>“%1”不是可保存的图片，或者过大。</translation>
    </message>
    <message>
        <source>ended meanwhile</source>
        <translation>其间已结束</translation>
    </message>
    <message>
        <source>nothing that was complained of</source>
        <translation>没有投诉内容</translation>
    </message>
    <message>
        <source>no day on which it was heard</source>
        <translation>没有得知日期</translation>
    </message>
    <message>
        <source>“%1” in column “%2” is not a state of a complaint</source>
        <translation>“%2”列中的“%1”不是投诉的状态</translation>
    </message>
    <message>
        <source>“%1” in column “%2” does not say how satisfied they are</source>
        <translation>“%2”列中的“%1”未说明满意程度</translation>
    </message>
    <message>
        <source>no day on which the level changed</source>
        <translation>没有等级变更日期</translation>
    </message>
    <message>
        <source>no level</source>
        <translation>没有等级</translation>
    </message>
    <message>
        <source>“%1” in column “%2” is not a relationship level</source>
        <translation>“%2”列中的“%1”不是关系等级</translation>
    </message>
    <message>
        <source>Changes of level come in as history: no customer&apos;s level is changed by them.</source>
        <translation>关系等级变更仅作为历史记录导入，不会改变客户当前的等级。</translation>
    </message>
    <message>
        <source>At most %1 choices can be told for one import.</source>
        <translation>一次导入最多可指定 %1 项选择。</translation>
    </message>
    <message>
        <source>The rows that are not taken cannot be kept in a temporary file: %1.</source>
        <translation>无法将未导入的行保存到临时文件：%1。</translation>
    </message>
    <message>
        <source>it is not as Monica writes a contact</source>
        <translation>不符合 Monica 的联系人格式</translation>
    </message>
    <message>
        <source>one of its texts is too long</source>
        <translation>其中一段文字过长</translation>
    </message>
    <message numerus="yes">
        <source>left out, as they are only named as somebody&apos;s relation: %n contact(s)</source>
        <translation>
            <numerusform>未导入仅作为他人亲友列出的联系人：%n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is larger than %2 MB, the most that can be read.</source>
        <translation>“%1”超过可读取的上限 %2 MB。</translation>
    </message>
    <message>
        <source>“%1” holds no contact.</source>
        <translation>“%1”中没有联系人。</translation>
    </message>
    <message>
        <source>“%1” has more than %2 contacts.</source>
        <translation>“%1”中的联系人超过 %2 位。</translation>
    </message>
    <message>
        <source>Row %1 should head the columns, but has a cell of more than %2 characters; this is no list.</source>
        <translation>第 %1 行应为列标题，却有一个超过 %2 个字符的单元格；这不是列表。</translation>
    </message>
    <message>
        <source>This list names accounts only by their numbers (AccountId), and Account.csv says whose they are: put a column “Account Name” into it with each account&apos;s name, or export a report with “Account Name” instead.</source>
        <translation>此列表仅以编号（AccountId）指明客户，名称在 Account.csv 中：请在列表中加入“Account Name”列并填写各客户名称，或改为导出含“Account Name”的报表。</translation>
    </message>
    <message>
        <source>%1 lies in a folder that may only be read, and another program has it open, or was cut short there. Ask again later, or copy the folder to one of your own and ask there.</source>
        <translation>%1 所在的文件夹只读，且另一程序正在使用它，或上次在那里未正常关闭。请稍后再试，或将整个文件夹复制到您自己的位置后再查询。</translation>
    </message>
    <message>
        <source>%1 was opened by another program while it was read. Ask again.</source>
        <translation>读取期间，另一程序打开了 %1。请重试。</translation>
    </message>
</context>
<context>
    <name>evening</name>
    <message>
        <source>new contact</source>
        <translation>新的联系记录</translation>
    </message>
    <message>
        <source>send offer by Friday</source>
        <translation>周五前发送报价</translation>
    </message>
    <message>
        <source>as planned</source>
        <translation>按计划</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Change of level</source>
        <translation>关系等级变更</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>任职</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Phone or address</source>
        <translation>电话或地址</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Who took part</source>
        <translation>参与人</translation>
    </message>
    <message>
        <source>What was heard</source>
        <translation>客户反馈</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>主动联系</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Change of date</source>
        <translation>改期</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Product of an order</source>
        <translation>订单产品</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>不是同一客户</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>What a level obliges to</source>
        <translation>等级的要求</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>正常分区</translation>
    </message>
    <message>
        <source>Saved filter</source>
        <translation>已存筛选</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>关系等级</translation>
    </message>
    <message>
        <source>Evidence for the level</source>
        <translation>等级依据</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>客户价值</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>成为客户的日期</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>行业</translation>
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
        <translation>省/地区</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>请记住</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>私人备注</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Reached from</source>
        <translation>可联系时间（起）</translation>
    </message>
    <message>
        <source>Reached until</source>
        <translation>可联系时间（止）</translation>
    </message>
    <message>
        <source>Days between contacts</source>
        <translation>联系间隔（天）</translation>
    </message>
    <message>
        <source>Days at the longest</source>
        <translation>最长间隔（天）</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>上次联系</translation>
    </message>
    <message>
        <source>Next check-in</source>
        <translation>下次主动联系</translation>
    </message>
    <message>
        <source>Why no next step</source>
        <translation>没有下一步的原因</translation>
    </message>
    <message>
        <source>At customer</source>
        <translation>所属客户</translation>
    </message>
    <message>
        <source>Other customer</source>
        <translation>另一位客户</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>采购角色</translation>
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
        <translation>时间</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>联系方向</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>时长（分钟）</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>谈话内容</translation>
    </message>
    <message>
        <source>How they took it</source>
        <translation>与期望相比</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Why it ended</source>
        <translation>结束原因</translation>
    </message>
    <message>
        <source>Whose word</source>
        <translation>谁的承诺</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>承诺日期</translation>
    </message>
    <message>
        <source>Settled on</source>
        <translation>了结日期</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>了结原因</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Evidence in a file</source>
        <translation>依据文件</translation>
    </message>
    <message>
        <source>Confirmed on</source>
        <translation>确认日期</translation>
    </message>
    <message>
        <source>Confirmed how</source>
        <translation>确认方式</translation>
    </message>
    <message>
        <source>Heard on</source>
        <translation>得知日期</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Solve by</source>
        <translation>解决期限</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>答复日期</translation>
    </message>
    <message>
        <source>Solved on</source>
        <translation>解决日期</translation>
    </message>
    <message>
        <source>What solved it</source>
        <translation>解决办法</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation>下单日期</translation>
    </message>
    <message>
        <source>Delivered on</source>
        <translation>交货日期</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>From level</source>
        <translation>原等级</translation>
    </message>
    <message>
        <source>To level</source>
        <translation>新等级</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Days after an order</source>
        <translation>售后回访（天）</translation>
    </message>
    <message>
        <source>Working days to answer</source>
        <translation>答复期限（工作日）</translation>
    </message>
    <message>
        <source>Days between reviews</source>
        <translation>共同回顾间隔（天）</translation>
    </message>
    <message>
        <source>Lowest level</source>
        <translation>最低等级</translation>
    </message>
    <message>
        <source>Highest level</source>
        <translation>最高等级</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>筛选条件</translation>
    </message>
    <message>
        <source>Place in the list</source>
        <translation>列表中的位置</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>采购</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>已添加：%1</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>已修改：%1</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>已删除：%1</translation>
    </message>
    <message>
        <source>%n more like it</source>
        <translation>另有 %n 条类似</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
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
        <translation>没有下一步</translation>
    </message>
    <message>
        <source>Outside zone</source>
        <translation>分区之外</translation>
    </message>
    <message>
        <source>Not spoken to for…</source>
        <translation>至少未联系…</translation>
    </message>
    <message>
        <source>Spoken to within…</source>
        <translation>上次联系在最近…</translation>
    </message>
    <message>
        <source>Next check-in within…</source>
        <translation>下次主动联系在未来…</translation>
    </message>
    <message>
        <source>Check-in late by…</source>
        <translation>主动联系至少逾期…</translation>
    </message>
    <message>
        <source>Tried without an answer…</source>
        <translation>无人接听…</translation>
    </message>
    <message>
        <source>Birthday within…</source>
        <translation>生日在未来…</translation>
    </message>
    <message>
        <source>Overdue promises</source>
        <translation>有逾期的承诺</translation>
    </message>
    <message>
        <source>Open complaints</source>
        <translation>有未解决的投诉</translation>
    </message>
    <message>
        <source>No phone number</source>
        <translation>没有电话号码</translation>
    </message>
    <message>
        <source>No e-mail address</source>
        <translation>没有电子邮件</translation>
    </message>
    <message>
        <source>Name or text…</source>
        <translation>名称或文本…</translation>
    </message>
    <message>
        <source>City…</source>
        <translation>城市…</translation>
    </message>
    <message>
        <source>Region…</source>
        <translation>省/地区…</translation>
    </message>
    <message>
        <source>Industry…</source>
        <translation>行业…</translation>
    </message>
    <message>
        <source>Country…</source>
        <translation>国家/地区…</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>关系等级</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>客户价值</translation>
    </message>
    <message>
        <source>Firm or person</source>
        <translation>公司或个人</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入来源</translation>
    </message>
    <message>
        <source>Firms</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>From the import of “%1”</source>
        <translation>导入自“%1”</translation>
    </message>
    <message>
        <source>Contains “%1”</source>
        <translation>包含“%1”</translation>
    </message>
    <message>
        <source>Superstars not spoken to for 30 days</source>
        <translation>30 天未联系的明星客户</translation>
    </message>
    <message>
        <source>Outside their zone</source>
        <translation>分区之外</translation>
    </message>
    <message>
        <source>Birthday this week</source>
        <translation>本周生日</translation>
    </message>
    <message>
        <source>Promises overdue</source>
        <translation>承诺已逾期</translation>
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
        <translation>已 %n 天未联系</translation>
    </message>
    <message>
        <source>Spoken to within %n day(s)</source>
        <translation>近 %n 天联系过</translation>
    </message>
    <message>
        <source>Next check-in within %n day(s)</source>
        <translation>%n 天内有主动联系</translation>
    </message>
    <message>
        <source>Check-in %n day(s) late or more</source>
        <translation>主动联系逾期 %n 天或以上</translation>
    </message>
    <message>
        <source>Tried %n time(s) without an answer</source>
        <translation>至少 %n 次无人接听</translation>
    </message>
    <message>
        <source>Birthday within %n day(s)</source>
        <translation>生日在 %n 天内</translation>
    </message>
</context>
<context>
    <name>merging</name>
    <message>
        <source>%1 is now part of %2.</source>
        <translation>%1 已并入 %2。</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Log contact</source>
        <translation>记录联系</translation>
    </message>
    <message>
        <source>Log the day</source>
        <translation>晚间补录</translation>
    </message>
    <message>
        <source>New promise</source>
        <translation>新建承诺</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>History</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复客户</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Add a promise to the contact</source>
        <translation>为联系添加承诺</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Day sheet</source>
        <translation>日程单</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>check-ins let go</source>
        <translation>放弃主动联系</translation>
    </message>
    <message>
        <source>check-in moved</source>
        <translation>主动联系改期</translation>
    </message>
    <message>
        <source>check-in planned</source>
        <translation>安排主动联系</translation>
    </message>
    <message>
        <source>first calls planned</source>
        <translation>安排首次联系</translation>
    </message>
    <message>
        <source>check-in skipped</source>
        <translation>跳过主动联系</translation>
    </message>
    <message>
        <source>check-ins spread over the week</source>
        <translation>主动联系分摊到本周</translation>
    </message>
    <message>
        <source>complaint answered</source>
        <translation>答复投诉</translation>
    </message>
    <message>
        <source>satisfaction noted</source>
        <translation>记录满意度</translation>
    </message>
    <message>
        <source>complaint deleted</source>
        <translation>删除投诉</translation>
    </message>
    <message>
        <source>complaint taken up</source>
        <translation>受理投诉</translation>
    </message>
    <message>
        <source>complaint solved</source>
        <translation>解决投诉</translation>
    </message>
    <message>
        <source>customer added</source>
        <translation>添加客户</translation>
    </message>
    <message>
        <source>customer deleted</source>
        <translation>删除客户</translation>
    </message>
    <message>
        <source>customer changed</source>
        <translation>修改客户</translation>
    </message>
    <message>
        <source>customers merged</source>
        <translation>合并客户</translation>
    </message>
    <message>
        <source>sample data removed</source>
        <translation>移除示例数据</translation>
    </message>
    <message>
        <source>value class set</source>
        <translation>设置客户价值</translation>
    </message>
    <message>
        <source>level set</source>
        <translation>设置关系等级</translation>
    </message>
    <message>
        <source>told apart</source>
        <translation>标为不同客户</translation>
    </message>
    <message>
        <source>phones and addresses changed</source>
        <translation>修改电话与地址</translation>
    </message>
    <message>
        <source>sample data made</source>
        <translation>生成示例数据</translation>
    </message>
    <message>
        <source>filter deleted</source>
        <translation>删除筛选</translation>
    </message>
    <message>
        <source>filter renamed</source>
        <translation>重命名筛选</translation>
    </message>
    <message>
        <source>filters reordered</source>
        <translation>调整筛选顺序</translation>
    </message>
    <message>
        <source>filter saved</source>
        <translation>保存筛选</translation>
    </message>
    <message>
        <source>customers imported</source>
        <translation>导入客户</translation>
    </message>
    <message>
        <source>orders imported</source>
        <translation>导入订单</translation>
    </message>
    <message>
        <source>file imported</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>contact deleted</source>
        <translation>删除联系记录</translation>
    </message>
    <message>
        <source>contact corrected</source>
        <translation>更正联系记录</translation>
    </message>
    <message>
        <source>contact logged</source>
        <translation>记录联系</translation>
    </message>
    <message>
        <source>a day&apos;s contacts logged</source>
        <translation>晚间补录联系</translation>
    </message>
    <message>
        <source>order added</source>
        <translation>添加订单</translation>
    </message>
    <message>
        <source>order deleted</source>
        <translation>删除订单</translation>
    </message>
    <message>
        <source>person added</source>
        <translation>添加联系人</translation>
    </message>
    <message>
        <source>person deleted</source>
        <translation>删除联系人</translation>
    </message>
    <message>
        <source>person changed</source>
        <translation>修改联系人</translation>
    </message>
    <message>
        <source>person has left</source>
        <translation>联系人离职</translation>
    </message>
    <message>
        <source>photo removed</source>
        <translation>移除照片</translation>
    </message>
    <message>
        <source>photo chosen</source>
        <translation>选择照片</translation>
    </message>
    <message>
        <source>promise marked as broken</source>
        <translation>承诺标为失约</translation>
    </message>
    <message>
        <source>promise confirmed</source>
        <translation>承诺确认</translation>
    </message>
    <message>
        <source>promise deleted</source>
        <translation>删除承诺</translation>
    </message>
    <message>
        <source>promise kept</source>
        <translation>承诺兑现</translation>
    </message>
    <message>
        <source>promise made</source>
        <translation>作出承诺</translation>
    </message>
    <message>
        <source>promise moved</source>
        <translation>承诺改期</translation>
    </message>
    <message>
        <source>promise released</source>
        <translation>承诺解除</translation>
    </message>
    <message>
        <source>settings changed</source>
        <translation>更改设置</translation>
    </message>
    <message>
        <source>level&apos;s policy changed</source>
        <translation>更改等级规定</translation>
    </message>
    <message>
        <source>levels set back to the defaults</source>
        <translation>等级恢复默认</translation>
    </message>
    <message>
        <source>zone changed</source>
        <translation>更改正常分区</translation>
    </message>
    <message>
        <source>thought put off</source>
        <translation>搁置提示</translation>
    </message>
    <message>
        <source>no next step decided</source>
        <translation>决定没有下一步</translation>
    </message>
    <message>
        <source>trash emptied</source>
        <translation>清空回收站</translation>
    </message>
    <message>
        <source>restored from the trash</source>
        <translation>从回收站恢复</translation>
    </message>
    <message>
        <source>last change</source>
        <translation>上一步更改</translation>
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
        <translation>1 位联系人</translation>
    </message>
    <message>
        <source>%n people</source>
        <translation>%n 位联系人</translation>
    </message>
    <message>
        <source>%n contact(s)</source>
        <translation>%n 条联系记录</translation>
    </message>
    <message>
        <source>%n promise(s)</source>
        <translation>%n 项承诺</translation>
    </message>
    <message>
        <source>%n complaint(s)</source>
        <translation>%n 项投诉</translation>
    </message>
    <message>
        <source>%n order(s)</source>
        <translation>%n 张订单</translation>
    </message>
    <message>
        <source>%n check-in(s)</source>
        <translation>%n 次主动联系</translation>
    </message>
</context>
</TS>
