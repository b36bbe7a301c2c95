<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
    <name>Application</name>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models of other programs</source>
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
        <extracomment>More of a card is not shown, in characters; laying out would be felt.</extracomment>
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
        <source>Stop</source>
        <extracomment>Of a SHA-256, as many letters as tell it from others at a glance.</extracomment>
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
        <source>{name} is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size} are free again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatDelegate</name>
    <message>
        <source>Title</source>
        <extracomment>At most so much of a snippet is shown before the first word that was found.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatFeed</name>
    <message>
        <source>Choose a model: it will answer this.</source>
        <extracomment>Messages that are built when a chat is opened, and when more are scrolled to. Building one takes some milliseconds. How often the speed of an answer under way is told, in ms.</extracomment>
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
    <name>ChatList</name>
    <message>
        <source>Search chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to trash</source>
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
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>New chat</source>
        <extracomment>Narrower than this, the list lies over the conversation. How long a chat that went to the trash can be taken back from there, in ms.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this plan?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a .gguf…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regenerate the last answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” stays there for 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChatPanel</name>
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
        <source>Pinned</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeBlockView</name>
    <message>
        <source>Code</source>
        <extracomment>Other words after a fence are no name of a language.</extracomment>
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
    <name>ConversationPane</name>
    <message>
        <source>Write a message to begin</source>
        <extracomment>Lower than this, the composer grows less.</extracomment>
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
        <source>List of chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The context is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been cut. A new chat has all of it again; a longer one can be set under Settings, for the next time the model is loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New chat</source>
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
        <extracomment>Messages that stay built at the end of a chat; others are scrolled to again.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest</source>
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
    <message>
        <source>1 core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} cores</source>
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
        <source>{n} files, as one download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected speed: {speed}. {meaning}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parts are estimated from the file&apos;s size, and exact once it is here.</source>
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
        <source>About 20 tokens per second or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About as fast as people read, or faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slower than people read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less than 1.5 tokens per second</source>
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
        <extracomment>Narrower than this, the list and the repository are two steps.</extracomment>
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
    <message>
        <source>Search for a model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DownloadRow</name>
    <message>
        <source>Load and chat</source>
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
        <extracomment>Numbers that change more often cannot be read.</extracomment>
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
    <name>Facts</name>
    <message>
        <source>Reading {done} of {all} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first token {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 token</source>
        <translation type="unfinished"></translation>
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
    <name>FlowText</name>
    <message>
        <source>Only the beginning of this long text is shown here.</source>
        <extracomment>No more is shown of one text, in characters: laying out would be felt.</extracomment>
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
    <name>Gauge</name>
    <message>
        <source>Context in use</source>
        <extracomment>From this share on, the gauge warns.</extracomment>
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
        <source>Memory
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
    <name>HitDelegate</name>
    <message>
        <source>{length} context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updated {date}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HitItemModel</name>
    <message>
        <source>{name} by {author}, {downloads} downloads, {likes} likes</source>
        <extracomment>Gives the Hit itself.</extracomment>
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
        <extracomment>More are asked for when fewer screens than this are left below.</extracomment>
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
    <name>LinkDialog</name>
    <message>
        <source>Open a link</source>
        <extracomment>What may be handed to the system; a “file:” link could run a program. Letters that look like others are shown as the codes they stand for.</extracomment>
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
    <name>MainWindow</name>
    <message>
        <source>Chats</source>
        <extracomment>Narrower than this, the rail shows icons only. About what the system&apos;s frame takes of the screen.</extracomment>
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
        <source>Larger text</source>
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
</context>
<context>
    <name>MarkdownText</name>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemoryBar</name>
    <message>
        <source>Memory of {name}</source>
        <extracomment>Qt counts in 32 bits, which are too few for bytes.</extracomment>
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
        <source>{free} of {total} RAM free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} · {free} of {total} free</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Mine</name>
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
        <source>Measured here with the fastest settings, {day}</source>
        <translation type="unfinished"></translation>
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
        <source>Load</source>
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
    <name>MinePage</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No models of your own yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download one that suits this computer, or use a file you have.</source>
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
        <source>Looking into the folders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 model, {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} models, {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This frees {size}, and cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This frees no space, as the file is also elsewhere; it cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All its {n} files go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
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
        <extracomment>Longer names give way in their middle.</extracomment>
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
        <extracomment>Narrower than this, the downloads lie over Mine, and over Discover. What counts as under way on the button of the downloads.</extracomment>
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
    <message>
        <source>1 layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>experts of {n}</source>
        <translation type="unfinished"></translation>
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
    <name>PlanBar</name>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} variants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 variant</source>
        <translation type="unfinished"></translation>
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
        <extracomment>Between its edge and what is in it, and between it and the edge of the window. Between it and what it belongs to. How wide the words are, in average letters.</extracomment>
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
    <message>
        <source>1 model, {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} models, {size}</source>
        <translation type="unfinished"></translation>
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
        <extracomment>The share of the column that a message may take.</extracomment>
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
    <message>
        <source>Ran {n} times</source>
        <translation type="unfinished"></translation>
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
        <extracomment>How wide the model, the plan, the words and the day are.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RememberedView</name>
    <message>
        <source>Nothing so far: no model was loaded.</source>
        <extracomment>Rows that are shown before “Show all”.</extracomment>
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
        <source>Downloads then need your access token, in Settings under Network.</source>
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
        <source>I have accepted it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RepositoryView</name>
    <message>
        <source>Asking {host}…</source>
        <extracomment>What a user should know of what goes with the model.</extracomment>
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
        <source>It also has: {files}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RequestItemModel</name>
    <message>
        <source>Time</source>
        <extracomment>Of the style sheet&apos;s header, less what the style itself leaves free in a cell. Rows that are seen at once; the rest is scrolled to.</extracomment>
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
    <message>
        <source>{count} models, and more below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} models</source>
        <translation type="unfinished"></translation>
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
    <name>SettingsPage</name>
    <message>
        <source>Find a setting</source>
        <extracomment>Narrower than this, the sections are a box above the settings.</extracomment>
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
        <source>About</source>
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
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
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
        <source>Loading {percent}N{NO-BREAK SPACE}%</source>
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
        <source>{speed}N{NO-BREAK SPACE}tok/s</source>
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
        <source>Which quantization should I choose?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sends this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextLine</name>
    <message>
        <source>Choose…</source>
        <extracomment>Addresses and paths are seldom longer.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used: {reason}.</source>
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
        <source>Thinking…</source>
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
        <source>d MMMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {time}</source>
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
        <source>Back to chats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chats in the trash</source>
        <translation type="unfinished"></translation>
    </message>
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
        <source>Empty the trash?</source>
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
    <name>VariantItemModel</name>
    <message>
        <source>Variant</source>
        <extracomment>Gives the VariantRow itself.</extracomment>
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
</context>
<context>
    <name>VariantTable</name>
    <message>
        <source>Variants</source>
        <extracomment>Widths at the usual size of type; “Good for” takes the rest. Of the last column, where a download takes it alone. Height of the usual type, which fonts agree on more than on its width. Narrower than the first, the speed is left out; than the others, more is.</extracomment>
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
        <source>Get a real model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have a .gguf…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or drop it on this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to Inglenook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat with language models on your own computer.
Nothing is fetched before you click.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starter is a tiny demonstration model: for a first try, not for facts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For real work, get a real model.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Copying</name>
    <message>
        <source>Copied</source>
        <extracomment>How long “Copied” stands, in ms.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
