<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>AboutView</name>
    <message>
        <source>Inglenook is free software under the MIT licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Adapter</name>
    <message>
        <source>its architecture is “{its}”, and this model’s “{models}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this one has no tensor “{tensor}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its “{tensor}” has another size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a control vector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is of the kind “{kind}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is an adapter of the type “{kind}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is an activated LoRA (aLoRA), which is not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its “{key}” is no number that llama.cpp reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has the tensor “{tensor}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half of its “{name}” is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it changes nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its tensors have the type {type}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its “{tensor}” is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no LoRA adapter to use: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” was made for another model: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AdapterRow</name>
    <message>
        <source>Do not use {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rank {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AdaptersSection</name>
    <message>
        <source>Adapters (LoRA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small files that teach the model something more. None is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a LoRA adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GGUF adapters (*.gguf)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerFormat</name>
    <message>
        <source>this is no JSON: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a schema is an object, in braces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” has no meaning here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a bracket has no other half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no rule “root”, where answers begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no rule “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerFormatSection</name>
    <message>
        <source>Answer format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schema or grammar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grammar (GBNF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model writes as it likes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each answer is one JSON object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each answer is JSON that follows this schema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each answer follows this grammar, from “root” on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used yet: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used yet. Line {line}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerMenu</name>
    <message>
        <source>Copy as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regenerate with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fork from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerView</name>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArchiveList</name>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is archived.
Archived chats can still be searched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AsideList</name>
    <message>
        <source>Back to chats</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Attaching</name>
    <message>
        <source>Attach files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BuildRow</name>
    <message>
        <source>Install</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Calibration</name>
    <message>
        <source>flash attention auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flash attention on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flash attention off</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>batches of {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repacked weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plain weights</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalibrationView</name>
    <message>
        <source>Calibrate, about 10 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads and kernels are tried for some seconds, and the fastest are used from the next load of the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting an engine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring: {setting}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is answering.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load a model first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was measured yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model}: {changes}: {gain} × the defaults, measured {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model}: nothing beats the defaults, measured {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>Model card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest of this long card is on its page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This repository has no card to show.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CareStrip</name>
    <message>
        <source>Verifying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {name}: {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} more to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its SHA-256 is that of its download: {sha256}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its SHA-256 is not that of its download. Delete it, and download it again. Now it is {sha256}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can be read to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known to compare it with, as it was not downloaded here. Its SHA-256 is {sha256}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} are free once that is emptied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n models are back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n models are in the trash.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} are free again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatActs</name>
    <message>
        <source>New folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this temporary chat?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was never stored. What was said in it will be gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this temporary chat?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatDelegate</name>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatExport</name>
    <message>
        <source>*Attached: {names}*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatFeed</name>
    <message>
        <source>Summarising the beginning of the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model: it will answer this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the answer in another chat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatItemModel</name>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder {name}, chats: {count}, {state}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatList</name>
    <message>
        <source>Search chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In all chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In “{folder}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temporary chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import chats…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder of chats…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export all chats…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No chat has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No chats yet.
What you write stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatMenu</name>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatPanel</name>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trash</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatRows</name>
    <message>
        <source>New chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temporary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chats</name>
    <message>
        <source>{title} (copy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inglenook ended while this was being written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatsDialog</name>
    <message>
        <source>Repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your chats are being repaired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} entries looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{chats} chats with {messages} messages are there. The damaged file is kept as “{file}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your chats are repaired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceBanner</name>
    <message>
        <source>Enlarge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding out whether a longer context fits…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarge to {length}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a context of {length} takes is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A context of {length} does not fit. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a context of {length} the model takes {memory} of memory. It is loaded anew, and reads the conversation from its beginning.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceBar</name>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking into the folders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n model(s), {size}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Tick another variant of this model to compare them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only variants of one model can be compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of them cannot be loaded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeBlockView</name>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompanionList</name>
    <message>
        <source>{n} more files…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>its tokenizer is of another kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cuts texts into words in another way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has another vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it joins letters to tokens in another way</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Enter for a new line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent after this answer: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContextChoices</name>
    <message>
        <source>This conversation does not fit into the context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has {needed} tokens, and the context {limit}, of which {reserve} are kept free for the answer. Nothing has been cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last message alone is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Without the %n oldest message(s), marked below, it fits.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out the oldest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summarise the oldest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContextSection</name>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the model says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YaRN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NTK-aware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No scaling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RoPE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use from the next load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change here reloads the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this would take is not known: its file does not tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too long for this computer: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} tokens would run so: {mode}, {ram} of RAM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} tokens would run so: {mode}, {gpu} of GPU memory, {ram} of RAM.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConversationPane</name>
    <message>
        <source>Write a message to begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model answers on this computer. Nothing leaves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the next message: it is sent when this answer ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Convert</name>
    <message>
        <source>its file “{file}” is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its weights are in PyTorch’s own format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no safetensors files in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its config.json names no architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its architecture “{name}” is not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its weights are quantized ({method})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no usable “{key}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its positions are scaled by “{method}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{tensor}” has the type {type}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its header is cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its header is no list of tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{tensor}” has the unknown type {type}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the size of “{tensor}” makes no sense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its tensors overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its vocabulary is larger than its embeddings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{tensor}” has another shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>llama.cpp has no place for its “{tensor}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some of its weights are missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Creativity</name>
    <message>
        <source>Precise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays with the likeliest words: for facts, code and translations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the preset or the maker of the model advises.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes less expected words: for stories and new ideas.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CutLine</name>
    <message>
        <source>Would not be sent to the model from here up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent to the model from here up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date of another year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a date of this year</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeviceRow</name>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CPU is always used: it computes what no GPU does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change counts from the next load.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DevicesView</name>
    <message>
        <source>Measure again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the hardware…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A switch counts from the next load.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>graphics card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>integrated, shares the RAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>driver {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compute {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiagnosticsRow</name>
    <message>
        <source>Copy diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions, hardware and the last lines of the logs, without chats, tokens, folders or names of models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libraries and their licences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Discover</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vision part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importance matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{length} context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most downloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most liked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{least} to {most} B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to {most} B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over {least} B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommended here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused at {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected: {meaning}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured here: {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parts are estimated from the file&apos;s size, and exact once it is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}&#xa0;B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}&#xa0;M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}&#xa0;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fluent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>very slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate} tok/s</source>
        <comment>tokens per second</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too large for this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{gpu}/{all} layers at best: {variant}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full GPU up to {variant}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experts on the CPU up to {variant}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU up to {variant}, {speed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trained for {count} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>licence {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updated {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n files, as one download</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Expected speed: {speed} ({meaning}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>20 tokens per second or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 to 20 tokens per second, as fast as people read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1.5 to 5 tokens per second, slower than people read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than 1.5 tokens per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{downloads} downloads a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next try in {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share}, {time} left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiscoverPage</name>
    <message>
        <source>Find a model for this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each one shows how its variants would run here, before you download anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of those that were found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show popular models</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiskFoot</name>
    <message>
        <source>Disk {top}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>reading it takes too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading it takes too much memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its encoding was guessed: {encoding}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some characters could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first {read} of {all} pages were read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{blank} of {all} pages hold no text: scans, or pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is so long that only its beginning was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an old Office file, or one with a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as .docx without a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a rich text file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a package of files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Download</name>
    <message>
        <source>another range than the one asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{length} bytes in place of {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it wants a name and a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not know the rest of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another file has the same in capitals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has too many folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it leads out of its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has characters that some systems do not allow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has characters that cannot be seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some systems drop the space or dot at its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is that of a device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DownloadRing</name>
    <message numerus="yes">
        <source>%n download(s) under way</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n (download has|downloads have) failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DownloadRow</name>
    <message>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {name} off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give {name} up, and delete what has arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download {name} earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download {name} later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load {name}, and chat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Downloads</name>
    <message>
        <source>Waits for its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason} Next try in {n} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking what is here: {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting it in its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}&#xa0;MB/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size}/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{h} h {min} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete; the hub tells no SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DownloadsPanel</name>
    <message>
        <source>Pause all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all that are done off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No downloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you download is shown here, and goes on after a restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftFile</name>
    <message>
        <source>{name}, first {n} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <source>Drop files here to attach them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Endings</name>
    <message>
        <source>Inglenook crashed the last time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Inglenook the last time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inglenook was ended from outside the last time, or the computer was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>the engine has no kernels for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metal cannot compile its kernels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its driver lost it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} reports “{1}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its driver failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine in use computes on the CPU only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it can use none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not the engine “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no {backends}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no GPU: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it closed its pipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it crashes here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its memory is short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its engine crashes here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>safe CPU kernels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the fast ones crash here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory is short</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>only %n layer(s) on the GPU</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>only {length} context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KV cache of 8 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smaller batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its engine hangs here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its engine fails here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said is kept. Send again: it then runs without {backend}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said is kept. Send again: it then runs with safe CPU kernels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said is kept. Send again: it then takes less memory.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EngineChoice</name>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine to use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic takes the newest one that suits the hardware. Used from the next load.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EngineOffer</name>
    <message>
        <source>The engine in use does not compute on the GPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the {backend} engine, the GPU is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the {backend} engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EngineRow</name>
    <message>
        <source>Remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be used: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computes with {backends}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unusable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnginesView</name>
    <message>
        <source>CLBlast left llama.cpp in June 2024: what it was for, GPUs without CUDA or a working Metal, Vulkan does today, and OpenCL on Qualcomm’s GPUs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install fetches a build from {index}, checks it, and tries it here. Nothing is fetched before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>llama-cpp-python’s package index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other build suits this computer: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the engine “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would have to be fetched again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Choose a LoRA adapter in a GGUF file, or go on without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the model that it was made for, or go on without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Inglenook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log says more; please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is fetched: Inglenook is set to work offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off “Work offline” in Settings, or leave out --offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inglenook is already open, but does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it, or end it by the system’s list of programs, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings in “{path}” cannot be used: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the file, or delete it to start with the defaults.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inglenook works offline with its defaults: correct the file and start again, or change a setting, which keeps the file as “settings.damaged.toml”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is too large to attach: it has {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach a part of it, of {size} at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is protected by a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy without the password, and attach that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is a scan, have its text recognized by a program for that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach text, code, PDF, DOCX, ODT, EPUB or HTML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be read; it may be damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in its own program, save it anew, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name “{shown}” cannot be used for a file here: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another variant, or another publisher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not complete: the repository lacks some of its parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another variant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{folder}” needs {needed} of free space, and has {free}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be converted: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of a whole model, or download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a GGUF file of it, or convert it with llama.cpp’s own script.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be converted without the model it was made for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the folder or a GGUF file of that model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the folder or a GGUF file of that model, “{base}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values of “{tensor}” are too large for the type F16.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose BF16 or F32 instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is already there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or delete that file first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, or choose another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then resume; what has arrived is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be written: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk and the rights of the folder, then resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is being downloaded already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until that has ended, or stop it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is another file “{path}”, which was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename or delete it, then download again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” on the hub is not the file that was chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the model anew, and choose again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” arrived damaged twice: its SHA-256 is not the hub&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another connection or mirror; nothing damaged was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} sends something else than the file: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later, or use another connection or mirror.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Inglenook again; the log of the engine says more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This engine does not know the model architecture “{architecture}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer version of Inglenook may; or choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model needs {needed} of memory, and there is {free}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a smaller quantization or a shorter context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>llama.cpp gives no reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model could not be loaded: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another variant of this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine stopped ({how}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said is kept. Send again to start the engine anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system ended the engine, most likely because memory ran out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller quantization.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine did not answer for {seconds:.0f} s and was ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine sent something that makes no sense, and was ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt has {prompt} tokens, and the context holds {context}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt has about {prompt} tokens, and the context holds {context}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten the prompt, or load the model with a longer context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chat template of this model failed: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another prompt format for this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The grammar for the answer cannot be used: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it, or send without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine could not go on with this answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said is kept. Try again, or load the model anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model gave no summary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the oldest turns out, or use a longer context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model was not calibrated: a copy to measure needs {needed} of {place}, and {free} is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs; or unload the model and run “inglenook calibrate”, which needs it only once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be measured while a model is at work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it is done, or stop it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{repo_id}” does not exist, or is private.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling; a private one needs your access token, in Settings under Network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{repo_id}” has no such revision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the revision out to take the newest one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{repo_id}” has no such file any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the repository again; it may have changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account may not use “{repo_id}” yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept its licence at {url}, and wait if its author must agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The licence of “{repo_id}” must be accepted first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept it at {url}, then enter your access token in Settings, under Network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{repo_id}” has been disabled by the hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for the same model by another author.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not know your access token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct or remove it in Settings, under Network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} was asked too often in a short time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} has a problem of its own ({status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} refused the request ({status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} refused the request ({status}): {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this is a mirror, try Hugging Face itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came from {host} is no answer of a model hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this network has a log-in page, open a browser and log in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} offers no search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the name of a model, as in author/name, or use another hub.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the address of a model, or its name as in author/name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An image cannot be read: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach it as a PNG or JPEG file, or send without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model cannot see images: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download the model’s mmproj file into the same folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name, and whether the file was moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are several models “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of: {candidates}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model was chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one; any .gguf file will do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not a GGUF model: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file; models for Inglenook are in GGUF files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another variant, or use a newer version of Inglenook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is damaged: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download it again, or copy it anew from where it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of this model is missing: “{missing}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put all parts of the model into one folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not deleted: it is used where it is, in “{folder}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it with the program that it belongs to, or by yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be deleted: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that no program uses it, and the rights of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be put into the trash: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is still there; delete it for good, if you want.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be put back: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for it in the system’s trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network cannot be used as it is set up: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it in Settings, under Network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of {host} was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the connection, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the connection and the firewall, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a while; the connection or the server is overloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to {host} broke off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If a proxy or virus scanner of yours opens connections, add its certificate in Settings, under Network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy refused the connection: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the proxy and its password in Settings, under Network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no engine pack “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“inglenook engines” lists those that are installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine pack was left as it was: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the connection and the index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine pack “{name}” cannot be used here: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another engine stays in use; remove this pack, or try another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds no preset: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file that Inglenook has exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text is too short to compare by: it has {n} tokens, and {least} are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a longer text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of the reference model cannot be used: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one that was made with this model, or measure the reference anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of the reference model cannot be written: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, or compare by fewer parts of the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model cannot be measured: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download its file again, or make it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be compared with “{reference}”: {difference}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare variants of one and the same model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your chats were written by a newer version of Inglenook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update Inglenook; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be used: {detail}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk is not full and the folder is writable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using “{path}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close what may use it (a backup, say), then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so “{path}” cannot grow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair it: what can be read is kept, and so is the damaged file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system’s keyring does not let Inglenook at the access token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keyring, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no models for Inglenook; choose another repository.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The repository has no variant “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The repository has several variants “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Text for notes and other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page for a browser, with code in colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To print, or to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All branches, files and settings: Inglenook can import it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Reading {done} of {all} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first token {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} token(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>length limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>context full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactsLine</name>
    <message>
        <source>Regenerate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FailureBanner</name>
    <message>
        <source>Details…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FailureDialog</name>
    <message>
        <source>Technical cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Back to the default</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileChip</name>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} token(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>about {n} tokens</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Open a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GGUF models (*.gguf)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileFitting</name>
    <message>
        <source>Its vision part is missing: a file “mmproj-….gguf” in the folder “{folder}”. Not every model has one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{model}” cannot see images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” does not fit into the context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has {n} tokens, and there is room for {room}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the first {n} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileTray</name>
    <message>
        <source>Files to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture {n}.png</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileViewer</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>questions, writing, code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>problems that need thought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>many languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing and conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>programming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All-round: {purpose}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick: {purpose}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most capable here: {purpose}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another kind: {purpose}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FlowText</name>
    <message>
        <source>Only the beginning of this long text is shown here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderList</name>
    <message>
        <source>Add a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder of models</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderMenu</name>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the folder, keep its chats</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoldersFoot</name>
    <message>
        <source>Add a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder of models</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoldersMenu</name>
    <message>
        <source>Move to folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of its folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormatSection</name>
    <message>
        <source>Prompt format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the template…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show exactly what is sent…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model’s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the model’s file; where it has none, the one that fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own template, for this chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In place of the model’s own. Answers suffer if it was not taught this format.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gauge</name>
    <message>
        <source>Context in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used} of {total} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context full</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gguf</name>
    <message>
        <source>its beginning does not tell how large it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has too many tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it claims to have {n} {what} in {size} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name in its header has {n} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name in its header is no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its header goes on to byte {end}, and the file has {size} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its header has more than {n} MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds an array of arrays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds a value of the unknown type {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no language model, but of the kind “{kind}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the model that it goes with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a ZIP archive or a PyTorch file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a Git LFS pointer, not the file itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is in the format before GGUF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no ordinary file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the key “{key}” comes twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the system refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check who may read the file, and that its disk is well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it begins like no GGUF file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was made for big-endian computers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has the GGUF version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tensor “{tensor}” comes twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tensor “{tensor}” has {n} dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tensor “{tensor}” has the unknown type {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tensor “{tensor}” has too many elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tensor “{tensor}” has rows of {n} {type}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its alignment is no power of two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tensor “{tensor}” is not aligned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its tensors end at byte {end}, and the file has {size} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not tell its architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} values for {n_layers} layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its {what} has {n} values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its “{key}” is {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no model but of the kind “{kind}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its tensors are larger than any disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recurrent state</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Grades</name>
    <message>
        <source>The whole model: to quantize from, and to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For other versions of llama.cpp, does not load here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poor: a last resort for very large models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For models that were trained this way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardly differs from the whole model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near perfect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High quality, a little smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old: Q5_K_M is smaller and better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old: Q5_K_S is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good: the best balance for most uses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good, a little smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good, for models that K-quants do not suit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good, and the smallest that is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good: experts in the 4 bits they may be made for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 bits, best where the model was trained in them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old: Q4_K_M is smaller and better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old: Q4_K_S is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usable where memory is short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low: the loss shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low, but good for its size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low: better than Q3_K_S at its size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low: for large models on small GPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low: IQ3_S is as small and much better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poor, but surprisingly usable in large models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poor: much of the quality is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Barely speaks: only where nothing else fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}; some tensors finer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n bit(s), of some kind</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Hardware</name>
    <message>
        <source>NVIDIA&apos;s driver, Linux&apos; graphics drivers and Vulkan know none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NVIDIA&apos;s driver, Windows and Vulkan know none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>llama.cpp&apos;s Metal does not run on Macs with an Intel processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>llama.cpp takes an integrated GPU only where there is no other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used through {backend}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your {gpu} is not used: it is switched off in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your {gpu} is not used: {cause}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{backend} did not find it. A newer driver may help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the engine in use computes on the CPU only. The {backend} engine would use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the engine in use computes with {others} only. The {backend} engine would use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no Vulkan driver. With one, the Vulkan engine would use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too old for the CUDA engine, and has no Vulkan driver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NVIDIA&apos;s driver does not answer. After an update of the driver, restart the computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no driver by NVIDIA. With that, the CUDA engine would use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computes what is not on a GPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computes everything, as no GPU is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computes everything, as no GPU was found: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HardwareSections</name>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What ran and what did not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HardwareStrip</name>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no GPU for models, which run well on the CPU too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} RAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Heads</name>
    <message>
        <source>Variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt
tok/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer
tok/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak
GiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HitItemModel</name>
    <message>
        <source>Estimated from its size, exact once it is opened: {best}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} by {author}, {downloads} downloads, {likes} likes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its licence must be accepted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>Models found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hub</name>
    <message>
        <source>a data set, not a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an application, not a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a collection, not a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a paper, not a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>documentation, not a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the address of no model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>it makes no sense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its messages follow each other in a circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDamaged</name>
    <message>
        <source>“{name}” is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the chats anew, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import %n chat(s)?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” comes from {program}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) imported.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) are here already.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped: {chats}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>a chat without a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}”: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportTooLarge</name>
    <message>
        <source>“{name}” is too large to be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export fewer chats at once, and again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportTooNew</name>
    <message>
        <source>These chats come from a newer version of Inglenook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update Inglenook, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportUnknown</name>
    <message>
        <source>“{name}” holds no chats that Inglenook can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an export of Inglenook, of ChatGPT or of the llama.cpp web UI, or the threads folder of Jan.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportUnreadable</name>
    <message>
        <source>“{name}” cannot be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is there, and may be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InstallView</name>
    <message>
        <source>Installation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the package index for {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Press the keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguageBox</name>
    <message>
        <source>System language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibrariesDialog</name>
    <message>
        <source>Libraries and their licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inglenook stands on the work of these projects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} came without the words of its licence, {licence}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>the system refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hugging Face cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its path is no Unicode text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another file has its name now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk and the rights of the file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Open a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {host} outside of Inglenook?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no web address. It is not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkdownText</name>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MathsText</name>
    <message>
        <source>Formula</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeasureStrip</name>
    <message>
        <source>Measuring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring {name}; the loaded model comes back afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Memory</name>
    <message>
        <source>{free} of {total} free</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemoryBar</name>
    <message>
        <source>Memory of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its memory is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{free} free of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{free} free without the loaded model · {total} in all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemoryLegend</name>
    <message>
        <source>Inglenook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemoryLine</name>
    <message>
        <source>RAM · {free}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemoryUse</name>
    <message>
        <source>GPU memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{held} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Mine</name>
    <message>
        <source>No models of your own yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download one that suits this computer, or use a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get a model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have a .gguf…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is called so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter looks at names, variants, publishers and file names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This goes to the trash, and frees {size} once that is emptied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This goes to the trash, and frees no space, as it is also elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes with Inglenook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>included with Inglenook: small, to try things out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} with its vision part</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %n models?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n files go.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files, loaded as one</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Also here: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibrated here, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured here, {day}: {how}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt: {rate} tokens per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer: {rate} tokens per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory: {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}, used in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{free} of {total} free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {size}, goes with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {size}, lets it see pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all} layers on the GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} context</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{mean} ± {spread} (%n times)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{rate} tokens per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MineDelegate</name>
    <message>
        <source>Not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MineView</name>
    <message>
        <source>Models on this computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelMenu</name>
    <message>
        <source>Open a .gguf…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this plan?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tiny demonstration model that comes with Inglenook</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelSection</name>
    <message>
        <source>Unload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this plan?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}&#xa0;B parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}&#xa0;bits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelSwitch</name>
    <message>
        <source>Choose a model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a .gguf…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloads: {n} under way</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>Access to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it wants a name and a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How {name} would run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a proxy’s address ends with its port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must hold no name and no password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must hold no “?” and no “#”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give its whole path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no certificates in PEM format can be read from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds spaces or letters that no address has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it makes no sense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must begin with {schemes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it names no host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the proxy&apos;s address makes no sense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as for the proxy’s address, {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as for the mirror’s address, {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” holds no certificates that can be read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkButton</name>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models can be looked for and fetched when you ask for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent or fetched.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkSections</name>
    <message>
        <source>Access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests since the start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Packs</name>
    <message>
        <source>Metal computes on Apple&apos;s chips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROCm supports this AMD GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a GPU has a Vulkan driver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CUDA {toolkit} suits NVIDIA&apos;s driver {driver} and compute capability {architecture}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no GPU was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metal does not work on the GPUs of Intel Macs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no build for GPUs is published for {arch}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NVIDIA&apos;s driver or GPU is too old for every CUDA build</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the GPU has no driver for ROCm or Vulkan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the page of the index makes no sense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the index has no SHA-256 for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another index, or give the checksum with --sha256.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the index has no {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the index has no {name} of the kind “{kind}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name of the engine pack, and the address of the index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine “{name}” is not used: {cause}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is made for version {its}, and {ours} is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its folder cannot be changed ({why})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk is not full, and that no model is loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is {engine}, not {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpacking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds too many files, or two of one name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds a file that leads elsewhere, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it would take {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk has no room for {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is damaged ({error})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not unpacked, for {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Use another index, or make room on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Package index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the page of {host} is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} answers too slowly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not the file that was promised: its SHA-256 differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Try again later, or use another index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} answers {status}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the index has no {name} for this system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another engine pack or index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it finds no GPU here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaneHeader</name>
    <message>
        <source>List of chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panel of this chat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceView</name>
    <message>
        <source>Predicted {predicted}, measured {measured}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>RAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>experts of %n layer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlainText</name>
    <message>
        <source>You said</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>{device} is switched off in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} is no GPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} only imitates a GPU on the CPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No engine is installed that can use {device}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metal does not work with llama.cpp on Macs with Intel processors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} has no memory that can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same device as {device}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} is faster: it has memory of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{backend} devices have more memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compute, about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{length} context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all} layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>experts of {n} on the CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {where} · {context} · {kv_type} KV cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can give</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The context is longer than the model can use: beyond that, its answers make no sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model was made for a scaling of its own, which this replaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s own scaling stays in effect beside this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model reaches as far without scaling, which costs some quality.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recurrent state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{held} of {most} it can give</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The experts of %n layer(s) stay in RAM: {why}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The model was trained for a context of {context}, and gets no longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer context than {context} fits into the {memory} of {devices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A context of {context} fits into the {memory} of {devices} in {kv_type} only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No larger batches than {batch} tokens fit into the {memory} of {devices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {n_layers} layers are on {devices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{devices} can give {gives}, and all {n_layers} layers take {takes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no GPU that can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{devices} can give {memory}, too little to be faster than the CPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} has only {memory} free, too little to be faster than the CPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{devices} have only {memory} free, too little to be faster than the CPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes {takes}, and this computer has {has} of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes {takes}, and this computer has {has} of memory, even with {devices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{several} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanBar</name>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n variant(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{n} on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan for a context of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message>
        <source>Why this plan?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is loaded, so there is no plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state}. The plan is shown when that is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model&apos;s file does not tell what its parts take in memory.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanPill</name>
    <message>
        <source>Full GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experts on the CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{gpu} of {all} layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too large</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanPopover</name>
    <message>
        <source>All layers fit with a context of {context} and a {type} KV cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan with it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message>
        <source>{length} context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{type} KV cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batches of {n} tokens</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Popover</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>it is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a newer version of Inglenook has made it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its title cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgramsView</name>
    <message>
        <source>None was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their models are used where they are: nothing is copied, changed or deleted. Nobody looks into a folder before you switch it on or look yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look inside {program}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the models of {program}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} model(s), {size}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Giving it up…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PromptDialog</name>
    <message>
        <source>What is sent to the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is asked how it reads the chat…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a token, or move the cursor, to see its number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} tokens, {control} of them control tokens · {format}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model’s own format is not used: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PromptSection</name>
    <message>
        <source>Presets: save, import, export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who the model is to be, and how it is to answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset to the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save in “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as preset…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a preset…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “{title}”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use for all new chats with this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin new chats with this model without a preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presets (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the preset “{title}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chats that use it keep their system prompt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PromptText</name>
    <message>
        <source>Token {n} of {all} · id {id} · {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token {n} of {all} · id {id} · control token {text}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionEdit</name>
    <message>
        <source>Edit your message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers so far stay as another version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionView</name>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fork from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>it is of {0} tokens, and the model has {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its numbers make no sense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is cut off, or longer than it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it begins like no file of this kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>llama.cpp refuses “{0}”: it gives no reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>llama.cpp refuses “{0}”: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The LoRA adapter “{0}” cannot be opened: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no file with its vision part is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a part of it is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an image was not evaluated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it gives embeddings, and no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not write one token after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its file has no vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its mmproj does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is for sound only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has an odd size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it takes {0} tokens at once, too many here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has more than {0} MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its format is unknown, or it is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is no mmproj file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it names a token that this model does not have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not parse, or has no rule “root”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its logits are no numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it needs {0} of disk space, and {1} is free</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Remembered</name>
    <message>
        <source>Starting the engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast CPU kernels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>experts on the CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}/{all} layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ran once</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Ran %n times</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{ran}; predicted {planned}, measured {taken}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every plan crashed; another engine is used if there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The GPU failed ({cause}); the CPU ran.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The GPU failed; the CPU ran.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fast CPU kernels crashed; the safe ones ran.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too large for {free} on the GPU; the CPU ran.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too large for {free}; a smaller plan ran.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RememberedRow</name>
    <message>
        <source>Forget {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RememberedView</name>
    <message>
        <source>Nothing so far: no model was loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget all…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plan that failed is not tried again until the engine, the driver or the model changes, or more memory is free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget what ran and what did not?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next load of each model may fail once more, and take longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the names of models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your chats are on the disk, up to the moment before. This report can help to mend it: send it to the makers of Inglenook, if you like. It stays on this computer until you do, and holds no chats, no tokens, and none of your folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RepositoryHead</name>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its licence must be accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open its page in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As seen on {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its author then lets you in, which may take days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are let in at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloads then need your access token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its licence must be accepted on its page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open its page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the token…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have accepted it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RepositoryView</name>
    <message>
        <source>Asking {host}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading how its variants would run here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no models that Inglenook could use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the token…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RequestItemModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RequestsView</name>
    <message>
        <source>Nothing was sent or fetched since Inglenook was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests of this run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestartBanner</name>
    <message>
        <source>The language changes at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer that is being written would end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Unload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this plan?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify its files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy its path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure its speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete… (unload it first)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete… (it belongs to another program)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SamplingFields</name>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choice of words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeated phrases (DRY)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirostat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only so many of the likeliest words can be taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefers words that are about as surprising as the text is on average. At 1, it does nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-nσ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How bold the choice of words is. At 0, always the likeliest is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the likeliest words that together have this share. At 1, all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves out words less likely than this share of the likeliest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves out words so many standard deviations below the likeliest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XTC chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the likeliest words are left out, for less expected texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XTC from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words at least so likely can be left out; the least likely of them stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes words that were just used less likely. At 1, it does nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes words that were used at all less likely, once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes words less likely each time that they were used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In how many of the last tokens these three look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strongly a phrase is avoided that was said before. Often 0.8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Growth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast that grows with each word more of the phrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phrases of so many tokens may be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In how many of the last tokens phrases are found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the text equally surprising throughout, in place of all choices of words but the temperature. There are two versions, 1 and 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How surprising the text is to be; more is bolder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast it corrects itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SamplingSection</name>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creativity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gives the same answer again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of your own, below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchFields</name>
    <message>
        <source>Search for a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves out what is too large for this computer, by its size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Show popular models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As seen on {date}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking {host}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you search for is asked of {host}, nothing before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model has these words and this size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A repo id or a link works here too</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{count} model(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} model(s), and more below</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Send a message with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other of the two begins a new line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name new chats with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model names them once it has nothing else to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My first words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A title by the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the last model at start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is then ready when you are, and takes memory meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More folders with models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The .gguf files in them are used where they are, never copied or moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of a chat the model sees at once. Longer contexts take more memory. Used from the next load.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beyond a model’s own context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the context is longer than the model was made for, its positions can be scaled (RoPE). Quality suffers, the least with YaRN. Used from the next load.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the model says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No scaling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic takes one for each physical core, and more is seldom faster. Used from the next load.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision of the KV cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 bits let nearly twice the context fit into the same memory, for a very small loss of quality. Automatic takes 16 bits, and 8 where memory is short. Used from the next load.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flash attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A faster way to compute attention that takes less memory. Automatic uses it where the device supports it. Used from the next load.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the model in memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system may not move it to the disk while you do something else. Used from the next load.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tune for this computer while idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the first load of a model, some seconds are spent on measuring which number of threads and which kernels are fastest for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent or fetched. All that is on this computer works as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models are looked for and fetched from this address instead of huggingface.co, as in https://hf-mirror.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system’s is that of its settings, or of HTTP_PROXY and HTTPS_PROXY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in http://proxy.example.com:3128 or socks5://127.0.0.1:1080. A password in it is written to the settings file as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More certificates to trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PEM file, as of a proxy or virus scanner that opens connections. The system’s certificates stay trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used from the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark, or whichever the system is set to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In percent of the system&apos;s font.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models &amp; storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardware &amp; engines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not UTF-8 text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Find a setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No setting has these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{section}, advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models of other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of the section</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SharingActs</name>
    <message numerus="yes">
        <source>Export %n chat(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>New chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export all chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported chats (*.json *.jsonl *.zip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working on the chats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chats done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutRow</name>
    <message>
        <source>Usual key of “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key of “{name}”: {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press it, then the new keys; Backspace for none, Esc to leave it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is the key of “{name}”. Give that another one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is for writing. Press it with Ctrl or Alt, or a function key.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutSections</name>
    <message>
        <source>All usual keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a .gguf…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this plan?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regenerate the last answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find on the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temporary chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panel of this chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text in its usual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a download up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a download down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a download to the top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why a model would run like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On each page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the list of chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the page of models</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>This chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StarterNote</name>
    <message>
        <source>A tiny model: for a first try, not for facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get a real model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StateWords</name>
    <message>
        <source>Nothing is loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading {percent}&#xa0;%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{speed}&#xa0;tok/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{gpu}/{all} layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{length} context</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Or try the included starter model now:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is a GGUF file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell me a story about a fox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SuitedList</name>
    <message>
        <source>Models that suit this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned for a context of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned for the {backend} engine, context {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SuitedRow</name>
    <message>
        <source>About so much; the hub tells it exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load and chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>there is no format “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the prompt is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list holds too much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text or list is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a format is too wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it may not use “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text is too long to be searched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text is too long to be taken apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it leaves out what the system says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it leaves out what the user says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it leaves out what the assistant says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not write the messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only numbers have a sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an indent is too wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it takes longer than {limit:g} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it takes too much memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it writes without end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it may not use “{kind}.{attribute}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {line}: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it gives no reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>Edit the prompt format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use in this chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template (Jinja)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sample conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a template, or begin with one below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It writes all that is said in the sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be used: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemporaryStrip</name>
    <message>
        <source>Temporary: not stored, and gone when you leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this chat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextLine</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextMenu</name>
    <message>
        <source>Copy the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThoughtView</name>
    <message>
        <source>Thought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thinking… {n}&#xa0;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thinking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thought for {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TitleDialog</name>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TokenView</name>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a token on huggingface.co</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed for models whose licence must be accepted first, and for private ones. It is sent to {host}, and to nobody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token of HF_TOKEN is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token is kept in the system’s keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token is kept until Inglenook ends, and written nowhere: the system offers no keyring that takes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no token.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By last use</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrashList</name>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty trash…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {n}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the trash?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete these chats?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chats that will be gone for ever: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete for ever</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TurnWishes</name>
    <message>
        <source>The question and its answers were deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoOffer</name>
    <message>
        <source>Moved to the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” stays there for 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) stay there for 30 days.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Archived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” can still be searched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) can still be searched.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>1,234.5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}&#xa0;GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}&#xa0;MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}&#xa0;kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}&#xa0;GiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}&#xa0;MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}&#xa0;%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes}&#xa0;min {seconds}&#xa0;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}&#xa0;s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UseButton</name>
    <message>
        <source>Context: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UsePanel</name>
    <message>
        <source>What fills the context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer has less room than is kept for it. You are asked before anything is left out; nothing is ever cut by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In tokens, as the model counts. When it is full you are asked what to leave out; nothing is ever cut by itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UseParts</name>
    <message>
        <source>System prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you are writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept free for the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValueRow</name>
    <message>
        <source>Back to {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {least} to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VariantItemModel</name>
    <message>
        <source>Variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VariantMenu</name>
    <message>
        <source>Download with its vision part, {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it would run here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel and delete what has come</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VariantTable</name>
    <message>
        <source>Variants</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>Earlier version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later version</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Choose a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find another model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat with language models on your own computer. Nothing is fetched before you click.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have a .gguf…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to Inglenook</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_CompanionRow</name>
    <message>
        <source>Download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Copying</name>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
