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
    <name>Plan</name>
    <message numerus="yes">
        <source>The experts of %n layer(s) stay in RAM: {why}</source>
        <translation>
            <numerusform>The experts of %n layer stay in RAM: {why}</numerusform>
            <numerusform>The experts of %n layers stay in RAM: {why}</numerusform>
        </translation>
    </message>
</context>
</TS>
