<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Calibration</name>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n thread</numerusform>
            <numerusform>%n threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CareStrip</name>
    <message numerus="yes">
        <source>%n models are back.</source>
        <translation>
            <numerusform>%n models are back.</numerusform>
            <numerusform>%n models are back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n models are in the trash.</source>
        <translation>
            <numerusform>%n models are in the trash.</numerusform>
            <numerusform>%n models are in the trash.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoiceBar</name>
    <message numerus="yes">
        <source>%n model(s), {size}</source>
        <translation>
            <numerusform>%n model, {size}</numerusform>
            <numerusform>%n models, {size}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContextChoices</name>
    <message numerus="yes">
        <source>Without the %n oldest message(s), marked below, it fits.</source>
        <translation>
            <numerusform>Without the %n oldest message, marked below, it fits.</numerusform>
            <numerusform>Without the %n oldest messages, marked below, it fits.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DevicesView</name>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n core</numerusform>
            <numerusform>%n cores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Discover</name>
    <message numerus="yes">
        <source>%n files, as one download</source>
        <translation>
            <numerusform>%n files, as one download</numerusform>
            <numerusform>%n files, as one download</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DownloadRing</name>
    <message numerus="yes">
        <source>%n download(s) under way</source>
        <translation>
            <numerusform>%n download under way</numerusform>
            <numerusform>%n downloads under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n (download has|downloads have) failed</source>
        <translation>
            <numerusform>%n download has failed</numerusform>
            <numerusform>%n downloads have failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message numerus="yes">
        <source>only %n layer(s) on the GPU</source>
        <translation>
            <numerusform>only %n layer on the GPU</numerusform>
            <numerusform>only %n layers on the GPU</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message numerus="yes">
        <source>{count} token(s)</source>
        <translation>
            <numerusform>{count} token</numerusform>
            <numerusform>{count} tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileChip</name>
    <message numerus="yes">
        <source>{n} token(s)</source>
        <translation>
            <numerusform>{n} token</numerusform>
            <numerusform>{n} tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Grades</name>
    <message numerus="yes">
        <source>%n bit(s), of some kind</source>
        <translation>
            <numerusform>%n bit, of some kind</numerusform>
            <numerusform>%n bits, of some kind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HardwareStrip</name>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n core</numerusform>
            <numerusform>%n cores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>Import %n chat(s)?</source>
        <translation>
            <numerusform>Import %n chat?</numerusform>
            <numerusform>Import %n chats?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) imported.</source>
        <translation>
            <numerusform>%n chat imported.</numerusform>
            <numerusform>%n chats imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) are here already.</source>
        <translation>
            <numerusform>%n chat are here already.</numerusform>
            <numerusform>%n chats are here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped: {chats}.</source>
        <translation>
            <numerusform>%n skipped: {chats}.</numerusform>
            <numerusform>%n skipped: {chats}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Mine</name>
    <message numerus="yes">
        <source>Delete %n models?</source>
        <translation>
            <numerusform>Delete %n models?</numerusform>
            <numerusform>Delete %n models?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n files go.</source>
        <translation>
            <numerusform>All %n files go.</numerusform>
            <numerusform>All %n files go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files, loaded as one</source>
        <translation>
            <numerusform>%n files, loaded as one</numerusform>
            <numerusform>%n files, loaded as one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{mean} ± {spread} (%n times)</source>
        <translation>
            <numerusform>{mean} ± {spread} (%n times)</numerusform>
            <numerusform>{mean} ± {spread} (%n times)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>experts of %n layer(s)</source>
        <translation>
            <numerusform>experts of %n layer</numerusform>
            <numerusform>experts of %n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message numerus="yes">
        <source>The experts of %n layer(s) stay in RAM: {why}</source>
        <translation>
            <numerusform>The experts of %n layer stay in RAM: {why}</numerusform>
            <numerusform>The experts of %n layers stay in RAM: {why}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanBar</name>
    <message numerus="yes">
        <source>%n variant(s)</source>
        <translation>
            <numerusform>%n variant</numerusform>
            <numerusform>%n variants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgramsView</name>
    <message numerus="yes">
        <source>{n} model(s), {size}</source>
        <translation>
            <numerusform>{n} model, {size}</numerusform>
            <numerusform>{n} models, {size}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Remembered</name>
    <message numerus="yes">
        <source>Ran %n times</source>
        <translation>
            <numerusform>Ran %n times</numerusform>
            <numerusform>Ran %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message numerus="yes">
        <source>{count} model(s)</source>
        <translation>
            <numerusform>{count} model</numerusform>
            <numerusform>{count} models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} model(s), and more below</source>
        <translation>
            <numerusform>{count} model, and more below</numerusform>
            <numerusform>{count} models, and more below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SharingActs</name>
    <message numerus="yes">
        <source>Export %n chat(s)</source>
        <translation>
            <numerusform>Export %n chat</numerusform>
            <numerusform>Export %n chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoOffer</name>
    <message numerus="yes">
        <source>%n chat(s) stay there for 30 days.</source>
        <translation>
            <numerusform>%n chat stay there for 30 days.</numerusform>
            <numerusform>%n chats stay there for 30 days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) can still be searched.</source>
        <translation>
            <numerusform>%n chat can still be searched.</numerusform>
            <numerusform>%n chats can still be searched.</numerusform>
        </translation>
    </message>
</context>
</TS>
