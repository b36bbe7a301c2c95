<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>AboutView</name>
    <message>
        <source>Inglenook is free software under the MIT licence.</source>
        <translation>Inglenook — свободная программа под лицензией MIT.</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Версия {version}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Открыть {name}</translation>
    </message>
</context>
<context>
    <name>Adapter</name>
    <message>
        <source>its architecture is “{its}”, and this model’s “{models}”</source>
        <translation>архитектура адаптера — «{its}», а модели — «{models}»</translation>
    </message>
    <message>
        <source>this one has no tensor “{tensor}”</source>
        <translation>в этой модели нет тензора «{tensor}»</translation>
    </message>
    <message>
        <source>its “{tensor}” has another size</source>
        <translation>у «{tensor}» другой размер</translation>
    </message>
    <message>
        <source>it is a control vector</source>
        <translation>это управляющий вектор</translation>
    </message>
    <message>
        <source>it is of the kind “{kind}”</source>
        <translation>это файл вида «{kind}»</translation>
    </message>
    <message>
        <source>it is an adapter of the type “{kind}”</source>
        <translation>это адаптер типа «{kind}»</translation>
    </message>
    <message>
        <source>it is an activated LoRA (aLoRA), which is not supported</source>
        <translation>это активируемая LoRA (aLoRA), она не поддерживается</translation>
    </message>
    <message>
        <source>its “{key}” is no number that llama.cpp reads</source>
        <translation>«{key}» — не то число, которое понимает llama.cpp</translation>
    </message>
    <message>
        <source>it has the tensor “{tensor}”</source>
        <translation>в нём есть тензор «{tensor}»</translation>
    </message>
    <message>
        <source>half of its “{name}” is missing</source>
        <translation>у «{name}» нет второй половины</translation>
    </message>
    <message>
        <source>it changes nothing</source>
        <translation>он ничего не меняет</translation>
    </message>
    <message>
        <source>its tensors have the type {type}</source>
        <translation>его тензоры имеют тип {type}</translation>
    </message>
    <message>
        <source>its “{tensor}” is empty</source>
        <translation>тензор «{tensor}» пуст</translation>
    </message>
    <message>
        <source>“{name}” is no LoRA adapter to use: {reason}.</source>
        <translation>«{name}» не подходит как адаптер LoRA: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” was made for another model: {reason}.</source>
        <translation>«{name}» создан для другой модели: {reason}.</translation>
    </message>
</context>
<context>
    <name>AdapterRow</name>
    <message>
        <source>Do not use {name}</source>
        <translation>Не использовать {name}</translation>
    </message>
    <message>
        <source>Strength of {name}</source>
        <translation>Сила {name}</translation>
    </message>
    <message>
        <source>rank {n}</source>
        <translation>ранг {n}</translation>
    </message>
    <message>
        <source>for {model}</source>
        <translation>для {model}</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Сила</translation>
    </message>
</context>
<context>
    <name>AdaptersSection</name>
    <message>
        <source>Adapters (LoRA)</source>
        <translation>Адаптеры (LoRA)</translation>
    </message>
    <message>
        <source>Small files that teach the model something more. None is used.</source>
        <translation>Небольшие файлы, которые доучивают модель. Сейчас не используются.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Добавить…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Add a LoRA adapter</source>
        <translation>Добавить адаптер LoRA</translation>
    </message>
    <message>
        <source>GGUF adapters (*.gguf)</source>
        <translation>Адаптеры GGUF (*.gguf)</translation>
    </message>
</context>
<context>
    <name>AnswerColumn</name>
    <message>
        <source>Enter marks this variant in the table and the charts.</source>
        <translation>Enter отмечает этот вариант в таблице и на графиках.</translation>
    </message>
    <message>
        <source>Answer of {model}</source>
        <translation>Ответ {model}</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>эталон</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>ответа ещё нет</translation>
    </message>
    <message>
        <source>{n} of {all} tokens agree</source>
        <translation>совпало токенов: {n} из {all}</translation>
    </message>
</context>
<context>
    <name>AnswerFormat</name>
    <message>
        <source>this is no JSON: {reason}</source>
        <translation>это не JSON: {reason}</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>слишком глубокая вложенность</translation>
    </message>
    <message>
        <source>a schema is an object, in braces</source>
        <translation>схема — это объект в фигурных скобках</translation>
    </message>
    <message>
        <source>“{text}” has no meaning here</source>
        <translation>«{text}» здесь не имеет смысла</translation>
    </message>
    <message>
        <source>a bracket has no other half</source>
        <translation>у скобки нет пары</translation>
    </message>
    <message>
        <source>it has no rule “root”, where answers begin</source>
        <translation>нет правила «root», с которого начинается ответ</translation>
    </message>
    <message>
        <source>there is no rule “{name}”</source>
        <translation>нет правила «{name}»</translation>
    </message>
</context>
<context>
    <name>AnswerFormatSection</name>
    <message>
        <source>Answer format</source>
        <translation>Формат ответа</translation>
    </message>
    <message>
        <source>Schema or grammar</source>
        <translation>Схема или грамматика</translation>
    </message>
    <message>
        <source>Free text</source>
        <translation>Свободный</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>JSON schema</source>
        <translation>Схема JSON</translation>
    </message>
    <message>
        <source>Grammar (GBNF)</source>
        <translation>Грамматика (GBNF)</translation>
    </message>
    <message>
        <source>The model writes as it likes.</source>
        <translation>Модель пишет как хочет.</translation>
    </message>
    <message>
        <source>Each answer is one JSON object.</source>
        <translation>Каждый ответ — один объект JSON.</translation>
    </message>
    <message>
        <source>Each answer is JSON that follows this schema.</source>
        <translation>Каждый ответ — JSON по этой схеме.</translation>
    </message>
    <message>
        <source>Each answer follows this grammar, from “root” on.</source>
        <translation>Каждый ответ следует этой грамматике, начиная с «root».</translation>
    </message>
    <message>
        <source>Not used yet: {reason}.</source>
        <translation>Пока не действует: {reason}.</translation>
    </message>
    <message>
        <source>Not used yet. Line {line}: {reason}.</source>
        <translation>Пока не действует. Строка {line}: {reason}.</translation>
    </message>
</context>
<context>
    <name>AnswerView</name>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>AnswersBand</name>
    <message>
        <source>Answers before</source>
        <translation>Предыдущие ответы</translation>
    </message>
    <message>
        <source>Answers after</source>
        <translation>Следующие ответы</translation>
    </message>
    <message>
        <source>Drift of each token, KL divergence</source>
        <translation>Отклонение токенов, KL</translation>
    </message>
    <message>
        <source>Blind vote</source>
        <translation>Слепой выбор</translation>
    </message>
    <message>
        <source>{n} of {all} answers shown</source>
        <translation>Ответы: {n} из {all}</translation>
    </message>
</context>
<context>
    <name>ArchiveList</name>
    <message>
        <source>Archive</source>
        <translation>Архив</translation>
    </message>
    <message>
        <source>Nothing is archived.
Archived chats can still be searched.</source>
        <translation>Архив пуст.
Чаты из архива по-прежнему находит поиск.</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>К списку</translation>
    </message>
</context>
<context>
    <name>AsideList</name>
    <message>
        <source>Back to chats</source>
        <translation>К чатам</translation>
    </message>
</context>
<context>
    <name>Attaching</name>
    <message>
        <source>Attach files</source>
        <translation>Прикрепить файлы</translation>
    </message>
</context>
<context>
    <name>BlindVote</name>
    <message>
        <source>A is better</source>
        <translation>A лучше</translation>
    </message>
    <message>
        <source>B is better</source>
        <translation>B лучше</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Разницы нет</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Раскрыть</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Which answer is better? {n} of {all}: “{prompt}”</source>
        <translation>Какой ответ лучше? {n} из {all}: «{prompt}»</translation>
    </message>
    <message numerus="yes">
        <source>no difference in %n pair(s)</source>
        <translation>
            <numerusform>разницы нет в %n паре</numerusform>
            <numerusform>разницы нет в %n парах</numerusform>
            <numerusform>разницы нет в %n парах</numerusform>
        </translation>
    </message>
    <message>
        <source>Votes: {tally}</source>
        <translation>Голоса: {tally}</translation>
    </message>
    <message>
        <source>All answers are the same as the reference&apos;s.</source>
        <translation>Все ответы такие же, как у эталона.</translation>
    </message>
    <message>
        <source>Answer A</source>
        <translation>Ответ A</translation>
    </message>
    <message>
        <source>Answer B</source>
        <translation>Ответ B</translation>
    </message>
</context>
<context>
    <name>BuildRow</name>
    <message>
        <source>Install</source>
        <translation>Установить</translation>
    </message>
    <message>
        <source>Install {name}</source>
        <translation>Установить {name}</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Советуем</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>Не установлен</translation>
    </message>
</context>
<context>
    <name>Calibration</name>
    <message>
        <source>flash attention auto</source>
        <translation>flash attention: авто</translation>
    </message>
    <message>
        <source>flash attention on</source>
        <translation>flash attention: вкл.</translation>
    </message>
    <message>
        <source>flash attention off</source>
        <translation>flash attention: выкл.</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n поток</numerusform>
            <numerusform>%n потока</numerusform>
            <numerusform>%n потоков</numerusform>
        </translation>
    </message>
    <message>
        <source>batches of {n}</source>
        <translation>пакеты по {n}</translation>
    </message>
    <message>
        <source>repacked weights</source>
        <translation>переупакованные веса</translation>
    </message>
    <message>
        <source>plain weights</source>
        <translation>обычные веса</translation>
    </message>
</context>
<context>
    <name>CalibrationView</name>
    <message>
        <source>Calibrate, about 10 s</source>
        <translation>Калибровать, около 10&#xa0;с</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Калибровка</translation>
    </message>
    <message>
        <source>Threads and kernels are tried for some seconds, and the fastest are used from the next load of the model.</source>
        <translation>Несколько секунд пробуются разные потоки и вычислительные ядра; самые быстрые будут использованы со следующей загрузки модели.</translation>
    </message>
    <message>
        <source>Starting an engine…</source>
        <translation>Запуск движка…</translation>
    </message>
    <message>
        <source>Measuring: {setting}</source>
        <translation>Измеряется: {setting}</translation>
    </message>
    <message>
        <source>It is being measured.</source>
        <translation>Идёт измерение.</translation>
    </message>
    <message>
        <source>The model is answering.</source>
        <translation>Модель отвечает.</translation>
    </message>
    <message>
        <source>Load a model first.</source>
        <translation>Сначала загрузите модель.</translation>
    </message>
    <message>
        <source>Nothing was measured yet.</source>
        <translation>Пока ничего не измерено.</translation>
    </message>
    <message>
        <source>{model}: {changes}: {gain} × the defaults, measured {day}</source>
        <translation>{model}: {changes}; в {gain} раза быстрее обычного, измерено: {day}</translation>
    </message>
    <message>
        <source>{model}: nothing beats the defaults, measured {day}</source>
        <translation>{model}: значения по умолчанию самые быстрые, измерено: {day}</translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>Model card</source>
        <translation>Карточка модели</translation>
    </message>
    <message>
        <source>The rest of this long card is on its page.</source>
        <translation>Карточка длинная: остальное — на её странице.</translation>
    </message>
    <message>
        <source>This repository has no card to show.</source>
        <translation>В этом репозитории нет карточки.</translation>
    </message>
</context>
<context>
    <name>CareStrip</name>
    <message>
        <source>Verifying</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>Читается {name}…</translation>
    </message>
    <message>
        <source>Reading {name}: {done} of {total}</source>
        <translation>Читается {name}: {done} из {total}</translation>
    </message>
    <message>
        <source>{n} more to read</source>
        <translation>в очереди: {n}</translation>
    </message>
    <message>
        <source>{name} is whole.</source>
        <translation>{name}: файл цел.</translation>
    </message>
    <message>
        <source>Its SHA-256 is that of its download: {sha256}…</source>
        <translation>SHA-256 тот же, что при скачивании: {sha256}…</translation>
    </message>
    <message>
        <source>{name} has changed.</source>
        <translation>{name}: файл изменился.</translation>
    </message>
    <message>
        <source>Its SHA-256 is not that of its download. Delete it, and download it again. Now it is {sha256}…</source>
        <translation>SHA-256 не тот, что при скачивании. Удалите файл и скачайте заново. Сейчас: {sha256}…</translation>
    </message>
    <message>
        <source>{name} can be read to its end.</source>
        <translation>{name}: файл читается до конца.</translation>
    </message>
    <message>
        <source>Its SHA-256 is that of when it was made: {sha256}…</source>
        <translation>SHA-256 тот же, что при создании: {sha256}…</translation>
    </message>
    <message>
        <source>Its SHA-256 is not that of when it was made. Delete it, and make it again. Now it is {sha256}…</source>
        <translation>SHA-256 не тот, что при создании. Удалите файл и создайте заново. Сейчас: {sha256}…</translation>
    </message>
    <message>
        <source>Nothing is known to compare it with, as it was not downloaded here. Its SHA-256 is {sha256}…</source>
        <translation>Сравнить не с чем: файл скачан не здесь. Его SHA-256: {sha256}…</translation>
    </message>
    <message>
        <source>{size} are free once that is emptied.</source>
        <translation>После её очистки освободится {size}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Удалить навсегда</translation>
    </message>
    <message>
        <source>{name} is back.</source>
        <translation>{name} снова на месте.</translation>
    </message>
    <message numerus="yes">
        <source>%n models are back.</source>
        <translation>
            <numerusform>%n модель снова на месте.</numerusform>
            <numerusform>%n модели снова на месте.</numerusform>
            <numerusform>%n моделей снова на месте.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n models are in the trash.</source>
        <translation>
            <numerusform>%n модель в корзине.</numerusform>
            <numerusform>%n модели в корзине.</numerusform>
            <numerusform>%n моделей в корзине.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted for good.</source>
        <translation>Удалено навсегда.</translation>
    </message>
    <message>
        <source>{name} is in the trash.</source>
        <translation>{name} — в корзине.</translation>
    </message>
    <message>
        <source>{size} are free again.</source>
        <translation>Освободилось {size}.</translation>
    </message>
</context>
<context>
    <name>ChatActs</name>
    <message>
        <source>Rename the chat</source>
        <translation>Переименовать чат</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Новая папка</translation>
    </message>
    <message>
        <source>Leave this temporary chat?</source>
        <translation>Выйти из временного чата?</translation>
    </message>
    <message>
        <source>It was never stored. What was said in it will be gone.</source>
        <translation>Он нигде не сохранён: всё, что в нём сказано, пропадёт.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Keep this chat</source>
        <translation>Сохранить чат</translation>
    </message>
    <message>
        <source>Delete this temporary chat?</source>
        <translation>Удалить временный чат?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
</context>
<context>
    <name>ChatDelegate</name>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
</context>
<context>
    <name>ChatExport</name>
    <message>
        <source>*Attached: {names}*</source>
        <translation>*Вложения: {names}*</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Системный промпт</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>Размышления</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
</context>
<context>
    <name>ChatFeed</name>
    <message>
        <source>The answer is complete.</source>
        <translation>Ответ готов.</translation>
    </message>
    <message>
        <source>The answer was stopped.</source>
        <translation>Ответ остановлен.</translation>
    </message>
    <message>
        <source>Summarising the beginning of the conversation</source>
        <translation>Составляется пересказ начала беседы</translation>
    </message>
    <message>
        <source>Choose a model: it will answer this.</source>
        <translation>Выберите модель — она на это ответит.</translation>
    </message>
    <message>
        <source>Waiting for the model</source>
        <translation>Ожидание модели</translation>
    </message>
    <message>
        <source>Waiting for the answer in another chat</source>
        <translation>Ожидание ответа в другом чате</translation>
    </message>
</context>
<context>
    <name>ChatItemModel</name>
    <message>
        <source>open</source>
        <translation>открыто</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>закрыто</translation>
    </message>
    <message>
        <source>Folder {name}, chats: {count}, {state}</source>
        <translation>Папка {name}, чатов: {count}, {state}</translation>
    </message>
    <message>
        <source>temporary</source>
        <translation>временный</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>закреплён</translation>
    </message>
    <message>
        <source>in {folder}</source>
        <translation>в папке {folder}</translation>
    </message>
</context>
<context>
    <name>ChatList</name>
    <message>
        <source>Search chats</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Where to search</source>
        <translation>Где искать</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Новый чат</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Чаты</translation>
    </message>
    <message>
        <source>In all chats</source>
        <translation>Во всех чатах</translation>
    </message>
    <message>
        <source>In “{folder}”</source>
        <translation>В папке «{folder}»</translation>
    </message>
    <message>
        <source>Temporary chat</source>
        <translation>Временный чат</translation>
    </message>
    <message>
        <source>Import chats…</source>
        <translation>Импорт чатов…</translation>
    </message>
    <message>
        <source>Import a folder of chats…</source>
        <translation>Импорт папки с чатами…</translation>
    </message>
    <message>
        <source>Export all chats…</source>
        <translation>Экспорт всех чатов…</translation>
    </message>
    <message>
        <source>No chat has these words.</source>
        <translation>Таких слов нет ни в одном чате.</translation>
    </message>
    <message>
        <source>No chats yet.
What you write stays on this computer.</source>
        <translation>Чатов пока нет.
Всё, что вы пишете, остаётся на этом компьютере.</translation>
    </message>
</context>
<context>
    <name>ChatMenu</name>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Delete now</source>
        <translation>Удалить сейчас</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Открепить</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Закрепить</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Вернуть в список</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>В архив</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>В корзину</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
</context>
<context>
    <name>ChatPanel</name>
    <message>
        <source>Archive</source>
        <translation>Архив</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Корзина</translation>
    </message>
</context>
<context>
    <name>ChatRows</name>
    <message>
        <source>New chat</source>
        <translation>Новый чат</translation>
    </message>
    <message>
        <source>Temporary</source>
        <translation>Временный</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Закреплённые</translation>
    </message>
</context>
<context>
    <name>Chats</name>
    <message>
        <source>{title} (copy)</source>
        <translation>{title} (копия)</translation>
    </message>
    <message>
        <source>Inglenook ended while this was being written.</source>
        <translation>Программа завершилась, не дописав этот ответ.</translation>
    </message>
    <message>
        <source>it is being repaired</source>
        <translation>файл восстанавливается</translation>
    </message>
</context>
<context>
    <name>ChatsDialog</name>
    <message>
        <source>Repair</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Your chats are being repaired</source>
        <translation>Чаты восстанавливаются</translation>
    </message>
    <message>
        <source>{count} entries looked at</source>
        <translation>Просмотрено записей: {count}</translation>
    </message>
    <message>
        <source>{chats} chats with {messages} messages are there. The damaged file is kept as “{file}”.</source>
        <translation>Чатов на месте: {chats}, сообщений: {messages}. Повреждённый файл сохранён как «{file}».</translation>
    </message>
    <message>
        <source>Your chats are repaired</source>
        <translation>Чаты восстановлены</translation>
    </message>
    <message>
        <source>No chats could be read from the damaged file</source>
        <translation>Из повреждённого файла не удалось прочитать ни одного чата</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
</context>
<context>
    <name>ChoiceBanner</name>
    <message>
        <source>Enlarge…</source>
        <translation>Увеличить…</translation>
    </message>
    <message>
        <source>Finding out whether a longer context fits…</source>
        <translation>Проверяем, поместится ли контекст длиннее…</translation>
    </message>
    <message>
        <source>Enlarge to {length}</source>
        <translation>Увеличить до {length}</translation>
    </message>
    <message>
        <source>What a context of {length} takes is not known.</source>
        <translation>Сколько займёт контекст {length}, неизвестно.</translation>
    </message>
    <message>
        <source>A context of {length} does not fit. {reason}</source>
        <translation>Контекст {length} не поместится. {reason}</translation>
    </message>
    <message>
        <source>With a context of {length} the model takes {memory} of memory. It is loaded anew, and reads the conversation from its beginning.</source>
        <translation>С контекстом {length} модель займёт {memory} памяти. Она загрузится заново и прочтёт беседу с начала.</translation>
    </message>
</context>
<context>
    <name>ChoiceBar</name>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Compare {n}</source>
        <translation>Сравнить {n}</translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation>Выбрано: {n}</translation>
    </message>
    <message>
        <source>Looking into the folders…</source>
        <translation>Просмотр папок…</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s), {size}</source>
        <translation>
            <numerusform>%n модель, {size}</numerusform>
            <numerusform>%n модели, {size}</numerusform>
            <numerusform>%n моделей, {size}</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick another variant of this model to compare them</source>
        <translation>Отметьте ещё один вариант этой модели, чтобы сравнить</translation>
    </message>
    <message>
        <source>Only variants of one model can be compared</source>
        <translation>Сравнить можно только варианты одной модели</translation>
    </message>
    <message>
        <source>One of them cannot be loaded</source>
        <translation>Один из вариантов нельзя загрузить</translation>
    </message>
</context>
<context>
    <name>CodeBlockView</name>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>Save the code</source>
        <translation>Сохранить код</translation>
    </message>
</context>
<context>
    <name>CompanionList</name>
    <message>
        <source>{n} more files…</source>
        <translation>Ещё файлы: {n}…</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>its tokenizer is of another kind</source>
        <translation>у неё токенизатор другого вида</translation>
    </message>
    <message>
        <source>it cuts texts into words in another way</source>
        <translation>она иначе делит текст на слова</translation>
    </message>
    <message>
        <source>it has another vocabulary</source>
        <translation>у неё другой словарь</translation>
    </message>
    <message>
        <source>it joins letters to tokens in another way</source>
        <translation>она иначе собирает токены из букв</translation>
    </message>
    <message>
        <source>Sample in three languages</source>
        <translation>Образец на трёх языках</translation>
    </message>
    <message>
        <source>Sample in English</source>
        <translation>Образец на английском</translation>
    </message>
    <message>
        <source>Sample in Chinese</source>
        <translation>Образец на китайском</translation>
    </message>
    <message>
        <source>Sample in Russian</source>
        <translation>Образец на русском</translation>
    </message>
    <message>
        <source>it is no text in UTF-8</source>
        <translation>это не текст в UTF-8</translation>
    </message>
    <message>
        <source>Own chats</source>
        <translation>Свои чаты</translation>
    </message>
    <message>
        <source>indistinguishable</source>
        <translation>неотличимо</translation>
    </message>
    <message>
        <source>near-lossless</source>
        <translation>почти без потерь</translation>
    </message>
    <message>
        <source>good</source>
        <translation>хорошо</translation>
    </message>
    <message>
        <source>noticeably worse</source>
        <translation>заметно хуже</translation>
    </message>
    <message>
        <source>much worse</source>
        <translation>намного хуже</translation>
    </message>
    <message>
        <source>poor</source>
        <translation>плохо</translation>
    </message>
    <message>
        <source>no difference seen</source>
        <translation>разницы не видно</translation>
    </message>
    <message>
        <source>{share} same next token</source>
        <translation>следующий токен совпадает в {share}</translation>
    </message>
    <message>
        <source>KL divergence {kld}: {band}</source>
        <translation>KL-дивергенция {kld}: {band}</translation>
    </message>
    <message>
        <source>{label}: {facts}.</source>
        <translation>{label}: {facts}.</translation>
    </message>
    <message>
        <source>No difference seen to {labels}.</source>
        <translation>Разницы с {labels} не видно.</translation>
    </message>
    <message>
        <source>{share} of the size of {reference}</source>
        <translation>{share} от размера {reference}</translation>
    </message>
    <message>
        <source>no difference in speed seen</source>
        <translation>разницы в скорости не видно</translation>
    </message>
    <message>
        <source>{n}× faster here</source>
        <translation>здесь в {n} раза быстрее</translation>
    </message>
    <message>
        <source>{n}× slower here</source>
        <translation>здесь в {n} раза медленнее</translation>
    </message>
    <message>
        <source>None of these fits in {memory} with a context of {context}: the smallest needs {needed}.</source>
        <translation>Ни один не помещается в {memory} с контекстом {context}: самому маленькому нужно {needed}.</translation>
    </message>
    <message>
        <source>Nothing was measured that could tell them apart.</source>
        <translation>Не измерено ничего, что позволило бы их различить.</translation>
    </message>
    <message>
        <source>{label} answers fastest here, with {rate} tokens a second; how good the variants are was not measured.</source>
        <translation>Быстрее всех здесь отвечает {label}: {rate} токенов в секунду; качество вариантов не измерялось.</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>эталон</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Вариант</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>ГБ</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Бит/вес</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Загрузка</translation>
    </message>
    <message>
        <source>s</source>
        <translation>с</translation>
    </message>
    <message>
        <source>1st token</source>
        <translation>1-й токен</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Промпт</translation>
    </message>
    <message>
        <source>tok/s</source>
        <translation>ток./с</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Пик</translation>
    </message>
    <message>
        <source>GiB</source>
        <translation>ГиБ</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>Перплексия</translation>
    </message>
    <message>
        <source>KL divergence</source>
        <translation>KL-дивергенция</translation>
    </message>
    <message>
        <source>from the reference</source>
        <translation>от эталона</translation>
    </message>
    <message>
        <source>Same next token</source>
        <translation>Тот же токен</translation>
    </message>
    <message>
        <source>it is of no text in chunks of {n} tokens</source>
        <translation>текст в нём не разбит на части по {n} токенов</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>{label}: reading the file</source>
        <translation>{label}: чтение файла</translation>
    </message>
    <message>
        <source>{label}: loading</source>
        <translation>{label}: загрузка</translation>
    </message>
    <message>
        <source>{label}: answering</source>
        <translation>{label}: ответ</translation>
    </message>
    <message>
        <source>{label}: measuring quality</source>
        <translation>{label}: измерение качества</translation>
    </message>
    <message>
        <source>{label}: measuring speed</source>
        <translation>{label}: измерение скорости</translation>
    </message>
    <message>
        <source>round {n} of {all}</source>
        <translation>проход {n} из {all}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>осталось {time}</translation>
    </message>
    <message>
        <source>Takes about {time}, {memory} of memory and {disk} of disk.</source>
        <translation>Нужно примерно {time}, {memory} памяти и {disk} на диске.</translation>
    </message>
    <message>
        <source>The disk has only {free} free.</source>
        <translation>На диске свободно только {free}.</translation>
    </message>
    <message>
        <source>Done in {time}, {when}</source>
        <translation>Готово за {time}, {when}</translation>
    </message>
    <message>
        <source>Stopped after {time}, {when}</source>
        <translation>Остановлено через {time}, {when}</translation>
    </message>
</context>
<context>
    <name>CompareHeader</name>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Начать</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Сравнение</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Which variant should you keep?</source>
        <translation>Какой вариант оставить?</translation>
    </message>
    <message>
        <source>Quality, speed and memory of each, measured on this computer. Choose the variants above, then start.</source>
        <translation>Качество, скорость и память каждого, измеренные на этом компьютере. Выберите варианты выше и начните.</translation>
    </message>
    <message>
        <source>Nothing to compare yet</source>
        <translation>Пока нечего сравнивать</translation>
    </message>
    <message>
        <source>A comparison needs at least two variants of one model.</source>
        <translation>Для сравнения нужны хотя бы два варианта одной модели.</translation>
    </message>
    <message>
        <source>Find models</source>
        <translation>Найти модели</translation>
    </message>
    <message>
        <source>Add another variant to compare with.</source>
        <translation>Добавьте ещё один вариант для сравнения.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Запуск…</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Shift+Enter for a new line</source>
        <translation>Новая строка — Shift+Enter</translation>
    </message>
    <message>
        <source>Ctrl+Enter to send</source>
        <translation>Отправить — Ctrl+Enter</translation>
    </message>
    <message>
        <source>Sent after this answer: {text}</source>
        <translation>Отправится после этого ответа: {text}</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Прикрепить файлы</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
</context>
<context>
    <name>Composing</name>
    <message>
        <source>Write the next message: it is sent when this answer ends</source>
        <translation>Пишите дальше: сообщение уйдёт, когда закончится этот ответ</translation>
    </message>
    <message>
        <source>Message {model}</source>
        <translation>Сообщение для {model}</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Напишите сообщение</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>ConstraintFields</name>
    <message>
        <source>&#xa0;GiB</source>
        <translation>&#xa0;ГиБ</translation>
    </message>
    <message>
        <source>any memory</source>
        <translation>любую память</translation>
    </message>
    <message>
        <source>Must fit in</source>
        <translation>Уместить в</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Контекст</translation>
    </message>
    <message>
        <source>with a context of</source>
        <translation>с контекстом</translation>
    </message>
</context>
<context>
    <name>ContextChoices</name>
    <message>
        <source>This conversation does not fit into the context.</source>
        <translation>Беседа не помещается в контекст.</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Новый чат</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>It has {needed} tokens, and the context {limit}, of which {reserve} are meant for the answer. Nothing has been cut.</source>
        <translation>Токенов в беседе — {needed}, в контексте — {limit}, из них {reserve} отведено для ответа. Ничего не обрезано.</translation>
    </message>
    <message>
        <source>The last message alone is too long.</source>
        <translation>Слишком длинно уже последнее сообщение.</translation>
    </message>
    <message numerus="yes">
        <source>Without the %n oldest message(s), marked below, it fits.</source>
        <translation>
            <numerusform>Без %n самого старого сообщения, отмеченного ниже, она поместится.</numerusform>
            <numerusform>Без %n самых старых сообщений, отмеченных ниже, она поместится.</numerusform>
            <numerusform>Без %n самых старых сообщений, отмеченных ниже, она поместится.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out the oldest</source>
        <translation>Исключить старые</translation>
    </message>
    <message>
        <source>Summarise the oldest</source>
        <translation>Пересказать старые</translation>
    </message>
</context>
<context>
    <name>ContextSection</name>
    <message>
        <source>Context</source>
        <translation>Контекст</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Длина</translation>
    </message>
    <message>
        <source>As the model says</source>
        <translation>Как задано в модели</translation>
    </message>
    <message>
        <source>YaRN</source>
        <translation>YaRN</translation>
    </message>
    <message>
        <source>NTK-aware</source>
        <translation>NTK-aware</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Линейное</translation>
    </message>
    <message>
        <source>No scaling</source>
        <translation>Без масштабирования</translation>
    </message>
    <message>
        <source>as needed</source>
        <translation>сколько нужно</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV-кэш</translation>
    </message>
    <message>
        <source>RoPE</source>
        <translation>RoPE</translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation>16 бит</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 бит</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Множитель</translation>
    </message>
    <message>
        <source>Reload now</source>
        <translation>Перезагрузить</translation>
    </message>
    <message>
        <source>Use from the next load</source>
        <translation>Со следующей загрузки</translation>
    </message>
    <message>
        <source>A change here reloads the model.</source>
        <translation>Изменение перезагрузит модель.</translation>
    </message>
    <message>
        <source>{n} tokens</source>
        <translation>Токенов: {n}</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Автоматически</translation>
    </message>
    <message>
        <source>What this would take is not known: its file does not tell.</source>
        <translation>Сколько это займёт, неизвестно: в файле модели об этом не сказано.</translation>
    </message>
    <message>
        <source>Too long for this computer: {reason}</source>
        <translation>Слишком много для этого компьютера: {reason}</translation>
    </message>
    <message>
        <source>{n} tokens would run so: {mode}, {ram} of RAM.</source>
        <translation>Контекст {n}: {mode}, {ram} ОЗУ.</translation>
    </message>
    <message>
        <source>{n} tokens would run so: {mode}, {gpu} of GPU memory, {ram} of RAM.</source>
        <translation>Контекст {n}: {mode}, {gpu} видеопамяти, {ram} ОЗУ.</translation>
    </message>
</context>
<context>
    <name>ConversationPane</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>ConversationStack</name>
    <message>
        <source>Write a message to begin</source>
        <translation>Напишите что-нибудь</translation>
    </message>
    <message>
        <source>The model answers on this computer. Nothing leaves it.</source>
        <translation>Модель отвечает на этом компьютере. Ничто его не покидает.</translation>
    </message>
</context>
<context>
    <name>ConversationView</name>
    <message>
        <source>Conversation</source>
        <translation>Беседа</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>К последнему</translation>
    </message>
</context>
<context>
    <name>Convert</name>
    <message>
        <source>its file “{file}” is missing</source>
        <translation>нет файла «{file}»</translation>
    </message>
    <message>
        <source>its weights are in PyTorch’s own format</source>
        <translation>веса — в собственном формате PyTorch</translation>
    </message>
    <message>
        <source>there are no safetensors files in it</source>
        <translation>в ней нет файлов safetensors</translation>
    </message>
    <message>
        <source>its config.json names no architecture</source>
        <translation>в config.json не указана архитектура</translation>
    </message>
    <message>
        <source>its architecture “{name}” is not supported</source>
        <translation>архитектура «{name}» не поддерживается</translation>
    </message>
    <message>
        <source>it changes nothing</source>
        <translation>он ничего не меняет</translation>
    </message>
    <message>
        <source>it does not say how many heads it has</source>
        <translation>не указано число голов внимания</translation>
    </message>
    <message>
        <source>the model has no “{tensor}” to change</source>
        <translation>в модели нет тензора «{tensor}», который надо изменить</translation>
    </message>
    <message>
        <source>its weights are quantized ({method})</source>
        <translation>веса уже квантованы ({method})</translation>
    </message>
    <message>
        <source>it claims to have far too many layers</source>
        <translation>указано слишком много слоёв</translation>
    </message>
    <message>
        <source>its tokenizer or its card makes no sense</source>
        <translation>токенизатор или карточка не имеет смысла</translation>
    </message>
    <message>
        <source>it has no usable “{key}”</source>
        <translation>нет пригодного значения «{key}»</translation>
    </message>
    <message>
        <source>it is no JSON object</source>
        <translation>это не объект JSON</translation>
    </message>
    <message>
        <source>its weights of the type {type}</source>
        <translation>веса типа {type}</translation>
    </message>
    <message>
        <source>its “alpha_pattern” is not plain</source>
        <translation>значение «alpha_pattern» слишком сложное</translation>
    </message>
    <message>
        <source>its adapter_config.json describes no LoRA</source>
        <translation>в adapter_config.json описана не LoRA</translation>
    </message>
    <message>
        <source>it uses {kind}, which is not supported</source>
        <translation>в нём есть {kind}, а это не поддерживается</translation>
    </message>
    <message>
        <source>it replaces “{tensor}”</source>
        <translation>он заменяет «{tensor}»</translation>
    </message>
    <message>
        <source>half of its “{tensor}” is missing</source>
        <translation>у «{tensor}» нет второй половины</translation>
    </message>
    <message>
        <source>its tokenizer cuts texts in a way that is not known</source>
        <translation>токенизатор делит текст неизвестным способом</translation>
    </message>
    <message>
        <source>its positions are scaled by “{method}”</source>
        <translation>позиции масштабируются методом «{method}»</translation>
    </message>
    <message>
        <source>it scales positions in a way that makes none</source>
        <translation>масштабирование позиций не имеет смысла</translation>
    </message>
    <message>
        <source>“{tensor}” has the type {type}</source>
        <translation>тип «{tensor}» — {type}</translation>
    </message>
    <message>
        <source>its merges make no sense</source>
        <translation>правила слияния не имеют смысла</translation>
    </message>
    <message>
        <source>its vocabulary does not fit its embeddings</source>
        <translation>словарь не соответствует эмбеддингам</translation>
    </message>
    <message>
        <source>it is cut off</source>
        <translation>файл обрывается</translation>
    </message>
    <message>
        <source>its header is cut off</source>
        <translation>заголовок обрывается</translation>
    </message>
    <message>
        <source>its header is no list of tensors</source>
        <translation>заголовок — не список тензоров</translation>
    </message>
    <message>
        <source>“{tensor}” has the unknown type {type}</source>
        <translation>у «{tensor}» неизвестный тип {type}</translation>
    </message>
    <message>
        <source>the size of “{tensor}” makes no sense</source>
        <translation>размер «{tensor}» не имеет смысла</translation>
    </message>
    <message>
        <source>its tensors overlap</source>
        <translation>тензоры перекрываются</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>файл повреждён</translation>
    </message>
    <message>
        <source>it is no SentencePiece model</source>
        <translation>это не модель SentencePiece</translation>
    </message>
    <message>
        <source>it has tokens without embeddings</source>
        <translation>есть токены без эмбеддингов</translation>
    </message>
    <message>
        <source>there is no tokenizer in it</source>
        <translation>нет токенизатора</translation>
    </message>
    <message>
        <source>its tokenizer is of the kind “{kind}”</source>
        <translation>токенизатор вида «{kind}»</translation>
    </message>
    <message>
        <source>“{tensor}” has another shape</source>
        <translation>у «{tensor}» другая форма</translation>
    </message>
    <message>
        <source>llama.cpp has no place for its “{tensor}”</source>
        <translation>в llama.cpp нет места для «{tensor}»</translation>
    </message>
    <message>
        <source>some of its weights are missing</source>
        <translation>части весов нет</translation>
    </message>
</context>
<context>
    <name>Creativity</name>
    <message>
        <source>Precise</source>
        <translation>Точный</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Обычный</translation>
    </message>
    <message>
        <source>Creative</source>
        <translation>Творческий</translation>
    </message>
    <message>
        <source>Stays with the likeliest words: for facts, code and translations.</source>
        <translation>Держится самых вероятных слов: для фактов, кода и переводов.</translation>
    </message>
    <message>
        <source>As the preset or the maker of the model advises.</source>
        <translation>Как советует пресет или создатель модели.</translation>
    </message>
    <message>
        <source>Takes less expected words: for stories and new ideas.</source>
        <translation>Берёт менее ожидаемые слова: для рассказов и новых идей.</translation>
    </message>
</context>
<context>
    <name>CutLine</name>
    <message>
        <source>Would not be sent to the model from here up</source>
        <translation>Всё, что выше, не будет отправлено модели</translation>
    </message>
    <message>
        <source>Not sent to the model from here up</source>
        <translation>Всё, что выше, не отправляется модели</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date of another year</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a date of this year</comment>
        <translation>d MMM</translation>
    </message>
</context>
<context>
    <name>DeviceRow</name>
    <message>
        <source>In use</source>
        <translation>Работает</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Выключено</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Не используется</translation>
    </message>
    <message>
        <source>The CPU is always used: it computes what no GPU does.</source>
        <translation>CPU используется всегда: он вычисляет то, что не вычисляет GPU.</translation>
    </message>
    <message>
        <source>A change counts from the next load.</source>
        <translation>Изменение подействует со следующей загрузки.</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <translation>Использовать {name}</translation>
    </message>
</context>
<context>
    <name>DevicesView</name>
    <message>
        <source>Measure again</source>
        <translation>Измерить</translation>
    </message>
    <message>
        <source>Looking at the hardware…</source>
        <translation>Изучаем оборудование…</translation>
    </message>
    <message>
        <source>A switch counts from the next load.</source>
        <translation>Переключатель подействует со следующей загрузки.</translation>
    </message>
    <message>
        <source>graphics card</source>
        <translation>видеокарта</translation>
    </message>
    <message>
        <source>integrated, shares the RAM</source>
        <translation>встроенная, делит ОЗУ</translation>
    </message>
    <message>
        <source>driver {name}</source>
        <translation>драйвер {name}</translation>
    </message>
    <message>
        <source>compute {version}</source>
        <translation>compute {version}</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n ядро</numerusform>
            <numerusform>%n ядра</numerusform>
            <numerusform>%n ядер</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiagnosticsRow</name>
    <message>
        <source>Copy diagnostics</source>
        <translation>Копировать диагностику</translation>
    </message>
    <message>
        <source>Versions, hardware and the last lines of the logs, without chats, tokens, folders or names of models</source>
        <translation>Версии, оборудование и последние строки журналов — без чатов, токенов, папок и названий моделей</translation>
    </message>
    <message>
        <source>Libraries and their licences…</source>
        <translation>Библиотеки и их лицензии…</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
</context>
<context>
    <name>Discover</name>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Загрузить</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>В чат</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Скачать</translation>
    </message>
    <message>
        <source>Draft model</source>
        <translation>Черновая модель</translation>
    </message>
    <message>
        <source>Vision part</source>
        <translation>Часть для изображений</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>Адаптер</translation>
    </message>
    <message>
        <source>Importance matrix</source>
        <translation>Матрица важности</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Словарь</translation>
    </message>
    <message>
        <source>{length} context</source>
        <translation>контекст {length}</translation>
    </message>
    <message>
        <source>Most downloaded</source>
        <translation>Популярные</translation>
    </message>
    <message>
        <source>Trending</source>
        <translation>В тренде</translation>
    </message>
    <message>
        <source>Most liked</source>
        <translation>Любимые</translation>
    </message>
    <message>
        <source>Last updated</source>
        <translation>Обновлённые</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Новые</translation>
    </message>
    <message>
        <source>{least} to {most} B</source>
        <translation>{least}–{most} млрд</translation>
    </message>
    <message>
        <source>Any size</source>
        <translation>Любой</translation>
    </message>
    <message>
        <source>Up to {most} B</source>
        <translation>До {most} млрд</translation>
    </message>
    <message>
        <source>Over {least} B</source>
        <translation>Больше {least} млрд</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Неполный</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Пока неизвестно</translation>
    </message>
    <message>
        <source>Recommended here</source>
        <translation>Советуем</translation>
    </message>
    <message>
        <source>Paused at {share}</source>
        <translation>Пауза: {share}</translation>
    </message>
    <message>
        <source>Waits its turn</source>
        <translation>В очереди</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Загружается…</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>В памяти</translation>
    </message>
    <message>
        <source>Expected: {meaning}</source>
        <translation>Ожидается: {meaning}</translation>
    </message>
    <message>
        <source>Measured here: {rate}</source>
        <translation>Измерено здесь: {rate}</translation>
    </message>
    <message>
        <source>The parts are estimated from the file&apos;s size, and exact once it is here.</source>
        <translation>Доли оценены по размеру файла и станут точными, когда он будет здесь.</translation>
    </message>
    <message>
        <source>{n}&#xa0;B</source>
        <translation>{n}&#xa0;млрд</translation>
    </message>
    <message>
        <source>{n}&#xa0;× 100 M</source>
        <translation>{n}&#xa0;× 100&#xa0;млн</translation>
    </message>
    <message>
        <source>{n}&#xa0;M</source>
        <translation>{n}&#xa0;млн</translation>
    </message>
    <message>
        <source>{n}&#xa0;× 10 k</source>
        <translation>{n}&#xa0;× 10&#xa0;тыс.</translation>
    </message>
    <message>
        <source>{n}&#xa0;k</source>
        <translation>{n}&#xa0;тыс.</translation>
    </message>
    <message>
        <source>9 6 3</source>
        <comment>the powers of ten that counts are cut to</comment>
        <translation>9 6 3</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>быстро</translation>
    </message>
    <message>
        <source>fluent</source>
        <translation>комфортно</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>медленно</translation>
    </message>
    <message>
        <source>very slow</source>
        <translation>очень медленно</translation>
    </message>
    <message>
        <source>{rate} tok/s</source>
        <comment>tokens per second</comment>
        <translation>{rate} ток./с</translation>
    </message>
    <message>
        <source>Too large for this computer</source>
        <translation>Велика для этого компьютера</translation>
    </message>
    <message>
        <source>{count} parameters</source>
        <translation>{count} параметров</translation>
    </message>
    <message>
        <source>trained for {count} tokens</source>
        <translation>контекст до {count}</translation>
    </message>
    <message>
        <source>licence {name}</source>
        <translation>лицензия {name}</translation>
    </message>
    <message>
        <source>updated {date}</source>
        <translation>обновлено {date}</translation>
    </message>
    <message numerus="yes">
        <source>%n files, as one download</source>
        <translation>
            <numerusform>%n файл, скачивается целиком</numerusform>
            <numerusform>%n файла, скачиваются вместе</numerusform>
            <numerusform>%n файлов, скачиваются вместе</numerusform>
        </translation>
    </message>
    <message>
        <source>Expected speed: {speed} ({meaning}).</source>
        <translation>Ожидаемая скорость: {speed} ({meaning}).</translation>
    </message>
    <message>
        <source>20 tokens per second or more</source>
        <translation>20 токенов в секунду и больше</translation>
    </message>
    <message>
        <source>5 to 20 tokens per second, as fast as people read</source>
        <translation>от 5 до 20 токенов в секунду — как читают люди</translation>
    </message>
    <message>
        <source>1.5 to 5 tokens per second, slower than people read</source>
        <translation>от 1,5 до 5 токенов в секунду — медленнее, чем читают люди</translation>
    </message>
    <message>
        <source>less than 1.5 tokens per second</source>
        <translation>меньше 1,5 токена в секунду</translation>
    </message>
    <message>
        <source>{gpu}/{all} layers at best, in {n} bits</source>
        <translation>До {gpu}/{all} слоёв при {n} битах</translation>
    </message>
    <message>
        <source>Full GPU up to {n} bits</source>
        <translation>Всё на GPU: до {n} бит</translation>
    </message>
    <message>
        <source>Experts on the CPU up to {n} bits</source>
        <translation>Эксперты на CPU: до {n} бит</translation>
    </message>
    <message>
        <source>CPU up to {n} bits, {speed}</source>
        <translation>CPU: до {n} бит, {speed}</translation>
    </message>
    <message>
        <source>{downloads} downloads a month</source>
        <translation>скачивания: {downloads} в месяц</translation>
    </message>
    <message>
        <source>next try in {time}</source>
        <translation>новая попытка через {time}</translation>
    </message>
    <message>
        <source>{share}, {time} left</source>
        <translation>{share}, осталось {time}</translation>
    </message>
</context>
<context>
    <name>DiscoverPage</name>
    <message>
        <source>Find a model for this computer</source>
        <translation>Найдите модель для этого компьютера</translation>
    </message>
    <message>
        <source>Each one shows how its variants would run here, before you download anything.</source>
        <translation>По каждой видно, как её варианты пойдут здесь, — ещё до скачивания.</translation>
    </message>
    <message>
        <source>No model is chosen</source>
        <translation>Модель не выбрана</translation>
    </message>
    <message>
        <source>Choose one of those that were found.</source>
        <translation>Выберите одну из найденных.</translation>
    </message>
    <message>
        <source>Show popular models</source>
        <translation>Показать популярные</translation>
    </message>
</context>
<context>
    <name>DiskFoot</name>
    <message>
        <source>Disk {top}</source>
        <translation>Диск {top}</translation>
    </message>
    <message>
        <source>Models {size}</source>
        <translation>Модели {size}</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Прочее</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>reading it takes too long</source>
        <translation>чтение занимает слишком много времени</translation>
    </message>
    <message>
        <source>reading it takes too much memory</source>
        <translation>чтение занимает слишком много памяти</translation>
    </message>
    <message>
        <source>not text</source>
        <translation>это не текст</translation>
    </message>
    <message>
        <source>Its encoding was guessed: {encoding}.</source>
        <translation>Кодировка определена на глаз: {encoding}.</translation>
    </message>
    <message>
        <source>Some characters could not be read.</source>
        <translation>Некоторые символы не прочитаны.</translation>
    </message>
    <message>
        <source>Only the first {read} of {all} pages were read.</source>
        <translation>Прочитаны только первые страницы: {read} из {all}.</translation>
    </message>
    <message>
        <source>{blank} of {all} pages hold no text: scans, or pictures.</source>
        <translation>Страниц без текста — {blank} из {all}: это сканы или картинки.</translation>
    </message>
    <message>
        <source>These chapters could not be read: {names}.</source>
        <translation>Не удалось прочитать главы: {names}.</translation>
    </message>
    <message>
        <source>It is so long that only its beginning was read.</source>
        <translation>Текст слишком длинный: прочитано только начало.</translation>
    </message>
    <message>
        <source>an old Office file, or one with a password</source>
        <translation>это старый файл Office или файл с паролем</translation>
    </message>
    <message>
        <source>Save it as .docx without a password.</source>
        <translation>Сохраните его как .docx без пароля.</translation>
    </message>
    <message>
        <source>a rich text file</source>
        <translation>это документ в формате RTF</translation>
    </message>
    <message>
        <source>a package of files</source>
        <translation>это пакет файлов</translation>
    </message>
</context>
<context>
    <name>Download</name>
    <message>
        <source>another range than the one asked for</source>
        <translation>не тот отрезок, который запрошен</translation>
    </message>
    <message>
        <source>{length} bytes in place of {size}</source>
        <translation>{length} байт вместо {size}</translation>
    </message>
    <message>
        <source>it wants a name and a password</source>
        <translation>он требует имя и пароль</translation>
    </message>
    <message>
        <source>it does not know the rest of the file</source>
        <translation>ему неизвестно продолжение файла</translation>
    </message>
    <message>
        <source>Download of {name}</source>
        <translation>Скачивание {name}</translation>
    </message>
    <message>
        <source>another file has the same in capitals</source>
        <translation>другой файл отличается только регистром букв</translation>
    </message>
    <message>
        <source>it has too many folders</source>
        <translation>в нём слишком много папок</translation>
    </message>
    <message>
        <source>it leads out of its folder</source>
        <translation>оно ведёт за пределы своей папки</translation>
    </message>
    <message>
        <source>it has characters that some systems do not allow</source>
        <translation>в нём есть символы, запрещённые в некоторых системах</translation>
    </message>
    <message>
        <source>it has characters that cannot be seen</source>
        <translation>в нём есть невидимые символы</translation>
    </message>
    <message>
        <source>some systems drop the space or dot at its end</source>
        <translation>пробел или точку в конце некоторые системы отбрасывают</translation>
    </message>
    <message>
        <source>it is that of a device</source>
        <translation>это имя устройства</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>оно слишком длинное</translation>
    </message>
</context>
<context>
    <name>DownloadRing</name>
    <message numerus="yes">
        <source>%n download(s) under way</source>
        <translation>
            <numerusform>Скачивается: %n</numerusform>
            <numerusform>Скачивается: %n</numerusform>
            <numerusform>Скачивается: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Не удалось</translation>
    </message>
    <message numerus="yes">
        <source>%n (download has|downloads have) failed</source>
        <translation>
            <numerusform>Не удалось скачать: %n</numerusform>
            <numerusform>Не удалось скачать: %n</numerusform>
            <numerusform>Не удалось скачать: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DownloadRow</name>
    <message>
        <source>Load</source>
        <translation>Загрузить</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Повторить сейчас</translation>
    </message>
    <message>
        <source>Take {name} off the list</source>
        <translation>Убрать {name} из списка</translation>
    </message>
    <message>
        <source>Give {name} up, and delete what has arrived</source>
        <translation>Отказаться от {name} и удалить скачанное</translation>
    </message>
    <message>
        <source>Download {name} earlier</source>
        <translation>Скачать {name} раньше</translation>
    </message>
    <message>
        <source>Download {name} later</source>
        <translation>Скачать {name} позже</translation>
    </message>
    <message>
        <source>Pause {name}</source>
        <translation>Приостановить {name}</translation>
    </message>
    <message>
        <source>Go on with {name}</source>
        <translation>Продолжить {name}</translation>
    </message>
    <message>
        <source>Download of {name}</source>
        <translation>Скачивание {name}</translation>
    </message>
    <message>
        <source>Load {name}, and chat</source>
        <translation>Загрузить {name} и начать чат</translation>
    </message>
</context>
<context>
    <name>Downloads</name>
    <message>
        <source>Waits for its turn</source>
        <translation>В очереди</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>{reason} Next try in {n} s.</source>
        <translation>{reason} Новая попытка через {n}&#xa0;с.</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Начинается</translation>
    </message>
    <message>
        <source>Checking what is here: {amount}</source>
        <translation>Проверка скачанного: {amount}</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Подключение</translation>
    </message>
    <message>
        <source>Putting it in its place</source>
        <translation>Размещение на диске</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>осталось {time}</translation>
    </message>
    <message>
        <source>{n}&#xa0;MB/s</source>
        <translation>{n}&#xa0;МБ/с</translation>
    </message>
    <message>
        <source>{size}/s</source>
        <translation>{size}/с</translation>
    </message>
    <message>
        <source>SHA-256 matches</source>
        <translation>SHA-256 совпадает</translation>
    </message>
    <message>
        <source>Complete; the hub tells no SHA-256</source>
        <translation>Скачано; хаб не сообщает SHA-256</translation>
    </message>
    <message>
        <source>{amount} are kept</source>
        <translation>сохранено {amount}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} из {total}</translation>
    </message>
</context>
<context>
    <name>DownloadsPanel</name>
    <message>
        <source>Pause all</source>
        <translation>Пауза для всех</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>Take all that are done off the list</source>
        <translation>Убрать из списка всё готовое</translation>
    </message>
    <message>
        <source>No downloads</source>
        <translation>Скачиваний нет</translation>
    </message>
    <message>
        <source>What you download is shown here, and goes on after a restart.</source>
        <translation>Здесь видно всё, что скачивается; после перезапуска скачивание продолжится.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Скачивания</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Go on with all</source>
        <translation>Продолжить все</translation>
    </message>
</context>
<context>
    <name>DraftFile</name>
    <message>
        <source>{name}, first {n} %</source>
        <translation>{name}, первые {n}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>DriftLegend</name>
    <message>
        <source>more</source>
        <translation>больше</translation>
    </message>
</context>
<context>
    <name>DriftStrip</name>
    <message>
        <source>Drift of each token from the reference</source>
        <translation>Отклонение каждого токена от эталона</translation>
    </message>
    <message>
        <source>“{text}” has a chance of {own} here, and of {other} in the reference.
First choice here: “{choice}”; in the reference: “{base}”.
KL divergence: {kld}</source>
        <translation>Вероятность «{text}» здесь — {own}, у эталона — {other}.
Первый выбор здесь: «{choice}»; у эталона: «{base}».
KL-дивергенция: {kld}</translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <source>Drop files here to attach them</source>
        <translation>Отпустите файлы здесь, чтобы прикрепить</translation>
    </message>
</context>
<context>
    <name>Endings</name>
    <message>
        <source>Inglenook crashed the last time.</source>
        <translation>В прошлый раз Inglenook аварийно завершился.</translation>
    </message>
    <message>
        <source>Something went wrong inside Inglenook the last time.</source>
        <translation>В прошлый раз в Inglenook произошла внутренняя ошибка.</translation>
    </message>
    <message>
        <source>Inglenook was ended from outside the last time, or the computer was.</source>
        <translation>В прошлый раз Inglenook или компьютер был завершён извне.</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>the engine has no kernels for it</source>
        <translation>в движке нет вычислительных ядер для этого GPU</translation>
    </message>
    <message>
        <source>Metal cannot compile its kernels</source>
        <translation>Metal не может собрать вычислительные ядра</translation>
    </message>
    <message>
        <source>its driver lost it</source>
        <translation>драйвер потерял с ним связь</translation>
    </message>
    <message>
        <source>{0} reports “{1}”</source>
        <translation>{0} сообщает: «{1}»</translation>
    </message>
    <message>
        <source>its driver failed</source>
        <translation>сбой драйвера</translation>
    </message>
    <message>
        <source>The engine in use computes on the CPU only.</source>
        <translation>Нынешний движок считает только на CPU.</translation>
    </message>
    <message>
        <source>it can use none</source>
        <translation>движок не может использовать ни один</translation>
    </message>
    <message>
        <source>it does not start</source>
        <translation>он не запускается</translation>
    </message>
    <message>
        <source> and </source>
        <translation> и </translation>
    </message>
    <message>
        <source>not the engine “{name}”</source>
        <translation>не движок «{name}»</translation>
    </message>
    <message>
        <source>no {backends}</source>
        <translation>без {backends}</translation>
    </message>
    <message>
        <source>no GPU: {reason}</source>
        <translation>без GPU: {reason}</translation>
    </message>
    <message>
        <source>it closed its pipe</source>
        <translation>канал связи закрыт</translation>
    </message>
    <message>
        <source>it crashes here</source>
        <translation>он здесь аварийно завершается</translation>
    </message>
    <message>
        <source>its memory is short</source>
        <translation>не хватает видеопамяти</translation>
    </message>
    <message>
        <source>its engine crashes here</source>
        <translation>движок для GPU здесь аварийно завершается</translation>
    </message>
    <message>
        <source>no GPU</source>
        <translation>без GPU</translation>
    </message>
    <message>
        <source>safe CPU kernels</source>
        <translation>безопасные вычислительные ядра CPU</translation>
    </message>
    <message>
        <source>the fast ones crash here</source>
        <translation>с быстрыми здесь сбои</translation>
    </message>
    <message>
        <source>memory is short</source>
        <translation>не хватает памяти</translation>
    </message>
    <message numerus="yes">
        <source>only %n layer(s) on the GPU</source>
        <translation>
            <numerusform>на GPU только %n слой</numerusform>
            <numerusform>на GPU только %n слоя</numerusform>
            <numerusform>на GPU только %n слоёв</numerusform>
        </translation>
    </message>
    <message>
        <source>only {length} context</source>
        <translation>контекст только {length}</translation>
    </message>
    <message>
        <source>KV cache of 8 bits</source>
        <translation>KV-кэш 8 бит</translation>
    </message>
    <message>
        <source>smaller batches</source>
        <translation>меньшие пакеты</translation>
    </message>
    <message>
        <source>its engine hangs here</source>
        <translation>движок для GPU здесь зависает</translation>
    </message>
    <message>
        <source>its engine fails here</source>
        <translation>движок для GPU здесь даёт сбой</translation>
    </message>
    <message>
        <source>What was said is kept. Send again: it then runs without {backend}.</source>
        <translation>Сказанное сохранено. Отправьте ещё раз: теперь без {backend}.</translation>
    </message>
    <message>
        <source>What was said is kept. Send again: it then runs with safe CPU kernels.</source>
        <translation>Сказанное сохранено. Отправьте ещё раз: теперь с безопасными вычислительными ядрами CPU.</translation>
    </message>
    <message>
        <source>What was said is kept. Send again: it then takes less memory.</source>
        <translation>Сказанное сохранено. Отправьте ещё раз: теперь потребуется меньше памяти.</translation>
    </message>
</context>
<context>
    <name>EngineChoice</name>
    <message>
        <source>Automatic</source>
        <translation>Автоматически</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Встроенный</translation>
    </message>
    <message>
        <source>Engine to use</source>
        <translation>Используемый движок</translation>
    </message>
    <message>
        <source>Automatic takes the newest one that suits the hardware. Used from the next load.</source>
        <translation>Автоматически берётся самый новый из подходящих к оборудованию. Действует со следующей загрузки.</translation>
    </message>
</context>
<context>
    <name>EngineOffer</name>
    <message>
        <source>The engine in use does not compute on the GPU.</source>
        <translation>Нынешний движок не использует GPU.</translation>
    </message>
    <message>
        <source>With the {backend} engine, the GPU is used.</source>
        <translation>С движком {backend} GPU будет работать.</translation>
    </message>
    <message>
        <source>Get the {backend} engine</source>
        <translation>Скачать движок {backend}</translation>
    </message>
    <message>
        <source>Needs a connection</source>
        <translation>Нужна сеть</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>EngineRow</name>
    <message>
        <source>Remove {name}</source>
        <translation>Удалить {name}</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Встроенный</translation>
    </message>
    <message>
        <source>Cannot be used: {reason}</source>
        <translation>Не годится: {reason}</translation>
    </message>
    <message>
        <source>Computes with {backends}</source>
        <translation>Использует {backends}</translation>
    </message>
    <message>
        <source>Unusable</source>
        <translation>Не годится</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Работает</translation>
    </message>
    <message>
        <source>Stands by</source>
        <translation>В запасе</translation>
    </message>
</context>
<context>
    <name>EnginesView</name>
    <message>
        <source>CLBlast left llama.cpp in June 2024: what it was for, GPUs without CUDA or a working Metal, Vulkan does today, and OpenCL on Qualcomm’s GPUs.</source>
        <translation>CLBlast убрали из llama.cpp в июне 2024 года: для GPU без CUDA и полноценного Metal теперь служит Vulkan, а для GPU Qualcomm — OpenCL.</translation>
    </message>
    <message>
        <source>Install fetches a build from {index}, checks it, and tries it here. Nothing is fetched before.</source>
        <translation>«Установить» скачивает сборку из {index}, проверяет её и пробует здесь. До этого ничего не скачивается.</translation>
    </message>
    <message>
        <source>llama-cpp-python’s package index</source>
        <translation>индекса пакетов llama-cpp-python</translation>
    </message>
    <message>
        <source>No other build suits this computer: {reason}.</source>
        <translation>Других подходящих сборок нет: {reason}.</translation>
    </message>
    <message>
        <source>Remove the engine “{name}”?</source>
        <translation>Удалить движок «{name}»?</translation>
    </message>
    <message>
        <source>It would have to be fetched again.</source>
        <translation>Чтобы вернуть его, придётся скачать снова.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Choose a LoRA adapter in a GGUF file, or go on without it.</source>
        <translation>Выберите адаптер LoRA в файле GGUF или обойдитесь без него.</translation>
    </message>
    <message>
        <source>Load the model that it was made for, or go on without it.</source>
        <translation>Загрузите модель, для которой он создан, или обойдитесь без него.</translation>
    </message>
    <message>
        <source>Something went wrong inside Inglenook.</source>
        <translation>Внутренняя ошибка Inglenook.</translation>
    </message>
    <message>
        <source>The log says more; please report it.</source>
        <translation>Подробности — в журнале; сообщите о ней разработчикам.</translation>
    </message>
    <message>
        <source>Nothing is fetched: Inglenook is set to work offline.</source>
        <translation>Ничего не скачивается: Inglenook работает без сети.</translation>
    </message>
    <message>
        <source>Inglenook is already open, but does not answer.</source>
        <translation>Inglenook уже открыт, но не отвечает.</translation>
    </message>
    <message>
        <source>Close it, or end it by the system’s list of programs, then start again.</source>
        <translation>Закройте его или завершите через список программ системы и запустите снова.</translation>
    </message>
    <message>
        <source>The settings in “{path}” cannot be used: {detail}.</source>
        <translation>Настройки в «{path}» не годятся: {detail}.</translation>
    </message>
    <message>
        <source>Correct the file, or delete it to start with the defaults.</source>
        <translation>Исправьте файл или удалите его, чтобы начать со значений по умолчанию.</translation>
    </message>
    <message>
        <source>Inglenook works offline with its defaults: correct the file and start again, or change a setting, which keeps the file as “settings.damaged.toml”.</source>
        <translation>Inglenook работает без сети со значениями по умолчанию: исправьте файл и перезапустите или измените любую настройку — прежний файл сохранится как «settings.damaged.toml».</translation>
    </message>
    <message>
        <source>“{name}” could not be written.</source>
        <translation>Не удалось записать «{name}».</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Выберите другую папку или освободите место на диске.</translation>
    </message>
    <message>
        <source>Look for a GGUF file of it, or use llama.cpp’s own script.</source>
        <translation>Найдите её в файле GGUF или возьмите скрипт из llama.cpp.</translation>
    </message>
    <message>
        <source>“{name}” is too large to attach: it has {size}.</source>
        <translation>«{name}» слишком велик, чтобы прикрепить: {size}.</translation>
    </message>
    <message>
        <source>Attach a part of it, of {size} at most.</source>
        <translation>Прикрепите его часть — не больше {size}.</translation>
    </message>
    <message>
        <source>“{name}” is protected by a password.</source>
        <translation>«{name}» защищён паролем.</translation>
    </message>
    <message>
        <source>Save a copy without the password, and attach that.</source>
        <translation>Сохраните копию без пароля и прикрепите её.</translation>
    </message>
    <message>
        <source>“{name}” holds no text.</source>
        <translation>В «{name}» нет текста.</translation>
    </message>
    <message>
        <source>If it is a scan, have its text recognized by a program for that.</source>
        <translation>Если это скан, распознайте текст в подходящей программе.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {what}.</source>
        <translation>Не удаётся прочитать «{name}»: {what}.</translation>
    </message>
    <message>
        <source>Attach text, code, PDF, DOCX, ODT, EPUB or HTML.</source>
        <translation>Прикрепите текст, код, PDF, DOCX, ODT, EPUB или HTML.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read; it may be damaged.</source>
        <translation>Не удаётся прочитать «{name}»: возможно, файл повреждён.</translation>
    </message>
    <message>
        <source>Open it in its own program, save it anew, and try again.</source>
        <translation>Откройте его в своей программе, сохраните заново и повторите.</translation>
    </message>
    <message>
        <source>The name “{shown}” cannot be used for a file here: {detail}.</source>
        <translation>Имя «{shown}» не годится для файла здесь: {detail}.</translation>
    </message>
    <message>
        <source>Choose another variant, or another publisher.</source>
        <translation>Выберите другой вариант или другого издателя.</translation>
    </message>
    <message>
        <source>“{name}” is not complete: the repository lacks some of its parts.</source>
        <translation>«{name}» не полон: в репозитории нет некоторых его частей.</translation>
    </message>
    <message>
        <source>Choose another variant.</source>
        <translation>Выберите другой вариант.</translation>
    </message>
    <message>
        <source>“{folder}” needs {needed} of free space, and has {free}.</source>
        <translation>Для «{folder}» нужно {needed} свободного места, а есть {free}.</translation>
    </message>
    <message>
        <source>Switch off “Work offline” in Settings.</source>
        <translation>Выключите «Работать без сети» в настройках.</translation>
    </message>
    <message>
        <source>There is nothing to compare.</source>
        <translation>Сравнивать нечего.</translation>
    </message>
    <message>
        <source>Choose a model, and smaller variants of it.</source>
        <translation>Выберите модель и её варианты поменьше.</translation>
    </message>
    <message>
        <source>“{name}” holds no comparison.</source>
        <translation>В «{name}» нет сравнения.</translation>
    </message>
    <message>
        <source>Choose a report that was saved as JSON.</source>
        <translation>Выберите отчёт, сохранённый как JSON.</translation>
    </message>
    <message>
        <source>Choose a plain text in UTF-8.</source>
        <translation>Выберите простой текст в UTF-8.</translation>
    </message>
    <message>
        <source>“{name}” cannot be converted: {detail}.</source>
        <translation>Не удаётся преобразовать «{name}»: {detail}.</translation>
    </message>
    <message>
        <source>Choose the folder of a whole model, or download it again.</source>
        <translation>Выберите папку исходной модели или скачайте её снова.</translation>
    </message>
    <message>
        <source>“{name}” cannot be converted without the model it was made for.</source>
        <translation>«{name}» нельзя преобразовать без модели, для которой он создан.</translation>
    </message>
    <message>
        <source>Name the folder or a GGUF file of that model.</source>
        <translation>Укажите папку или файл GGUF этой модели.</translation>
    </message>
    <message>
        <source>Name the folder or a GGUF file of that model, “{base}”.</source>
        <translation>Укажите папку или файл GGUF этой модели: «{base}».</translation>
    </message>
    <message>
        <source>The values of “{tensor}” are too large for the type F16.</source>
        <translation>Значения «{tensor}» слишком велики для типа F16.</translation>
    </message>
    <message>
        <source>Choose BF16 or F32 instead.</source>
        <translation>Выберите BF16 или F32.</translation>
    </message>
    <message>
        <source>“{name}” is already there.</source>
        <translation>«{name}» уже существует.</translation>
    </message>
    <message>
        <source>Choose another name, or delete that file first.</source>
        <translation>Выберите другое имя или сначала удалите этот файл.</translation>
    </message>
    <message>
        <source>Free some space, or choose another disk.</source>
        <translation>Освободите место или выберите другой диск.</translation>
    </message>
    <message>
        <source>“{path}” cannot be written: {detail}.</source>
        <translation>Не удалось записать «{path}»: {detail}.</translation>
    </message>
    <message>
        <source>Wait until that has ended, or stop it.</source>
        <translation>Дождитесь, пока это закончится, или остановите.</translation>
    </message>
    <message>
        <source>There is another file “{path}”, which was left as it is.</source>
        <translation>Файл «{path}» уже есть, но другой; он не тронут.</translation>
    </message>
    <message>
        <source>Rename or delete it, then download again.</source>
        <translation>Переименуйте или удалите его и скачайте снова.</translation>
    </message>
    <message>
        <source>“{name}” on the hub is not the file that was chosen.</source>
        <translation>«{name}» на хабе — уже не тот файл, который был выбран.</translation>
    </message>
    <message>
        <source>Open the model anew, and choose again.</source>
        <translation>Откройте модель заново и выберите ещё раз.</translation>
    </message>
    <message>
        <source>“{name}” arrived damaged twice: its SHA-256 is not the hub&apos;s.</source>
        <translation>«{name}» дважды пришёл повреждённым: SHA-256 не совпадает с указанным на хабе.</translation>
    </message>
    <message>
        <source>Try another connection or mirror; nothing damaged was kept.</source>
        <translation>Попробуйте другое соединение или зеркало; повреждённое не сохранено.</translation>
    </message>
    <message>
        <source>{host} sends something else than the file: {detail}.</source>
        <translation>{host} присылает не то: {detail}.</translation>
    </message>
    <message>
        <source>Try again later, or use another connection or mirror.</source>
        <translation>Повторите позже или смените соединение либо зеркало.</translation>
    </message>
    <message>
        <source>The engine could not be started.</source>
        <translation>Не удалось запустить движок.</translation>
    </message>
    <message>
        <source>Install Inglenook again; the log of the engine says more.</source>
        <translation>Переустановите Inglenook; подробности — в журнале движка.</translation>
    </message>
    <message>
        <source>This engine does not know the model architecture “{architecture}”.</source>
        <translation>Этот движок не знает архитектуру «{architecture}».</translation>
    </message>
    <message>
        <source>A newer version of Inglenook may; or choose another model.</source>
        <translation>Возможно, её знает новая версия Inglenook; или выберите другую модель.</translation>
    </message>
    <message>
        <source>There is not enough memory for this model.</source>
        <translation>Для этой модели не хватает памяти.</translation>
    </message>
    <message>
        <source>This model needs {needed} of memory, and there is {free}.</source>
        <translation>Модели нужно {needed} памяти, а есть {free}.</translation>
    </message>
    <message>
        <source>Choose a smaller quantization or a shorter context.</source>
        <translation>Выберите квантование поменьше или контекст покороче.</translation>
    </message>
    <message>
        <source>llama.cpp gives no reason</source>
        <translation>llama.cpp не называет причину</translation>
    </message>
    <message>
        <source>The model could not be loaded: {reason}.</source>
        <translation>Не удалось загрузить модель: {reason}.</translation>
    </message>
    <message>
        <source>Try another variant of this model.</source>
        <translation>Попробуйте другой вариант этой модели.</translation>
    </message>
    <message>
        <source>The engine stopped ({how}).</source>
        <translation>Движок остановился ({how}).</translation>
    </message>
    <message>
        <source>What was said is kept. Send again to start the engine anew.</source>
        <translation>Сказанное сохранено. Отправьте ещё раз — движок запустится заново.</translation>
    </message>
    <message>
        <source>The system ended the engine, most likely because memory ran out.</source>
        <translation>Система завершила движок — скорее всего, кончилась память.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller quantization.</source>
        <translation>Закройте другие программы или выберите квантование поменьше.</translation>
    </message>
    <message>
        <source>The engine did not answer for {seconds:.0f} s and was ended.</source>
        <translation>Движок не отвечал {seconds:.0f}&#xa0;с и был завершён.</translation>
    </message>
    <message>
        <source>The engine sent something that makes no sense, and was ended.</source>
        <translation>Движок прислал бессмыслицу и был завершён.</translation>
    </message>
    <message>
        <source>The prompt has {prompt} tokens, and the context holds {context}.</source>
        <translation>В промпте {prompt} ток., а в контекст помещается {context}.</translation>
    </message>
    <message>
        <source>The prompt has about {prompt} tokens, and the context holds {context}.</source>
        <translation>В промпте около {prompt} ток., а в контекст помещается {context}.</translation>
    </message>
    <message>
        <source>Shorten the prompt, or load the model with a longer context.</source>
        <translation>Сократите промпт или загрузите модель с более длинным контекстом.</translation>
    </message>
    <message>
        <source>The chat template of this model failed: {detail}.</source>
        <translation>Шаблон чата этой модели дал сбой: {detail}.</translation>
    </message>
    <message>
        <source>Choose another prompt format for this model.</source>
        <translation>Выберите для этой модели другой формат промпта.</translation>
    </message>
    <message>
        <source>The grammar for the answer cannot be used: {detail}.</source>
        <translation>Грамматика ответа не годится: {detail}.</translation>
    </message>
    <message>
        <source>Correct it, or send without it.</source>
        <translation>Исправьте её или отправьте без неё.</translation>
    </message>
    <message>
        <source>The engine could not go on with this answer.</source>
        <translation>Движок не смог продолжить этот ответ.</translation>
    </message>
    <message>
        <source>What was said is kept. Try again, or load the model anew.</source>
        <translation>Сказанное сохранено. Повторите или загрузите модель заново.</translation>
    </message>
    <message>
        <source>The model gave no summary.</source>
        <translation>Модель не составила пересказ.</translation>
    </message>
    <message>
        <source>Leave the oldest turns out, or use a longer context.</source>
        <translation>Исключите самые старые реплики или увеличьте контекст.</translation>
    </message>
    <message>
        <source>This model was not calibrated: a copy to measure needs {needed} of {place}, and {free} is free.</source>
        <translation>Эта модель не откалибрована: копии для замера нужно {needed} ({place}), а свободно {free}.</translation>
    </message>
    <message>
        <source>Close other programs; or unload the model and run “inglenook calibrate”, which needs it only once.</source>
        <translation>Закройте другие программы; или выгрузите модель и выполните «inglenook calibrate»: ей столько памяти нужно лишь однажды.</translation>
    </message>
    <message>
        <source>Nothing can be measured while a model is at work.</source>
        <translation>Пока модель занята, измерять нельзя.</translation>
    </message>
    <message>
        <source>Wait until it is done, or stop it.</source>
        <translation>Дождитесь, пока она закончит, или остановите её.</translation>
    </message>
    <message>
        <source>“{repo_id}” does not exist, or is private.</source>
        <translation>Репозитория «{repo_id}» нет, или он закрытый.</translation>
    </message>
    <message>
        <source>Check the spelling; a private one needs your access token, in Settings under Network.</source>
        <translation>Проверьте написание; для закрытого нужен токен доступа: «Настройки», раздел «Сеть».</translation>
    </message>
    <message>
        <source>“{repo_id}” has no such revision.</source>
        <translation>У «{repo_id}» нет такой ревизии.</translation>
    </message>
    <message>
        <source>Leave the revision out to take the newest one.</source>
        <translation>Не указывайте ревизию — возьмётся самая новая.</translation>
    </message>
    <message>
        <source>“{repo_id}” has no such file any more.</source>
        <translation>В «{repo_id}» больше нет такого файла.</translation>
    </message>
    <message>
        <source>Look at the repository again; it may have changed.</source>
        <translation>Откройте репозиторий снова: он мог измениться.</translation>
    </message>
    <message>
        <source>Your account may not use “{repo_id}” yet.</source>
        <translation>Вашей учётной записи «{repo_id}» пока недоступен.</translation>
    </message>
    <message>
        <source>Accept its licence at {url}, and wait if its author must agree.</source>
        <translation>Примите лицензию на {url}; возможно, придётся дождаться согласия автора.</translation>
    </message>
    <message>
        <source>The licence of “{repo_id}” must be accepted first.</source>
        <translation>Сначала нужно принять лицензию «{repo_id}».</translation>
    </message>
    <message>
        <source>Accept it at {url}, then enter your access token in Settings, under Network.</source>
        <translation>Примите её на {url}, затем введите токен доступа в настройках, в разделе «Сеть».</translation>
    </message>
    <message>
        <source>“{repo_id}” has been disabled by the hub.</source>
        <translation>Хаб отключил «{repo_id}».</translation>
    </message>
    <message>
        <source>Look for the same model by another author.</source>
        <translation>Поищите ту же модель у другого автора.</translation>
    </message>
    <message>
        <source>{host} does not know your access token.</source>
        <translation>{host} не признаёт ваш токен доступа.</translation>
    </message>
    <message>
        <source>Correct or remove it in Settings, under Network.</source>
        <translation>Исправьте или удалите его в настройках, в разделе «Сеть».</translation>
    </message>
    <message>
        <source>Try again in a while.</source>
        <translation>Повторите немного позже.</translation>
    </message>
    <message>
        <source>Try again in {time}.</source>
        <translation>Повторите через {time}.</translation>
    </message>
    <message>
        <source>{host} was asked too often in a short time.</source>
        <translation>Слишком много запросов к {host} за короткое время.</translation>
    </message>
    <message>
        <source>{host} has a problem of its own ({status}).</source>
        <translation>У {host} внутренняя неполадка ({status}).</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Повторите через несколько минут.</translation>
    </message>
    <message>
        <source>{host} refused the request ({status}).</source>
        <translation>{host} отклоняет запрос ({status}).</translation>
    </message>
    <message>
        <source>{host} refused the request ({status}): {reason}.</source>
        <translation>{host} отклоняет запрос ({status}): {reason}.</translation>
    </message>
    <message>
        <source>If this is a mirror, try Hugging Face itself.</source>
        <translation>Если это зеркало, попробуйте сам Hugging Face.</translation>
    </message>
    <message>
        <source>What came from {host} is no answer of a model hub.</source>
        <translation>То, что пришло от {host}, не похоже на ответ хаба моделей.</translation>
    </message>
    <message>
        <source>If this network has a log-in page, open a browser and log in first.</source>
        <translation>Если в этой сети есть страница входа, сначала войдите в браузере.</translation>
    </message>
    <message>
        <source>{host} offers no search.</source>
        <translation>На {host} нет поиска.</translation>
    </message>
    <message>
        <source>Paste the name of a model, as in author/name, or use another hub.</source>
        <translation>Вставьте название модели в виде автор/название или смените хаб.</translation>
    </message>
    <message>
        <source>“{text}” is {what}.</source>
        <translation>«{text}» — {what}.</translation>
    </message>
    <message>
        <source>Paste the address of a model, or its name as in author/name.</source>
        <translation>Вставьте адрес модели или её название в виде автор/название.</translation>
    </message>
    <message>
        <source>An image cannot be read: {detail}.</source>
        <translation>Не удалось прочитать изображение: {detail}.</translation>
    </message>
    <message>
        <source>Attach it as a PNG or JPEG file, or send without it.</source>
        <translation>Прикрепите его как PNG или JPEG или отправьте без него.</translation>
    </message>
    <message>
        <source>This model cannot see images: {detail}.</source>
        <translation>Эта модель не видит изображений: {detail}.</translation>
    </message>
    <message>
        <source>Download the model’s mmproj file into the same folder.</source>
        <translation>Скачайте файл mmproj этой модели в ту же папку.</translation>
    </message>
    <message>
        <source>There is no model “{name}”.</source>
        <translation>Модели «{name}» нет.</translation>
    </message>
    <message>
        <source>Check the name, and whether the file was moved.</source>
        <translation>Проверьте название и не перемещён ли файл.</translation>
    </message>
    <message>
        <source>There are several models “{name}”.</source>
        <translation>Моделей «{name}» несколько.</translation>
    </message>
    <message>
        <source>Choose one of: {candidates}.</source>
        <translation>Выберите одну из них: {candidates}.</translation>
    </message>
    <message>
        <source>No model was chosen.</source>
        <translation>Модель не выбрана.</translation>
    </message>
    <message>
        <source>Choose one; any .gguf file will do.</source>
        <translation>Выберите её: подойдёт любой файл .gguf.</translation>
    </message>
    <message>
        <source>“{name}” is not a GGUF model: {detail}.</source>
        <translation>«{name}» — не модель GGUF: {detail}.</translation>
    </message>
    <message>
        <source>Choose another file; models for Inglenook are in GGUF files.</source>
        <translation>Выберите другой файл: модели для Inglenook — в файлах GGUF.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {detail}.</source>
        <translation>Не удаётся прочитать «{name}»: {detail}.</translation>
    </message>
    <message>
        <source>The output cannot be written: {detail}.</source>
        <translation>Не удаётся записать вывод: {detail}.</translation>
    </message>
    <message>
        <source>Make room on the disk, or send it elsewhere.</source>
        <translation>Освободите место на диске или направьте вывод в другое место.</translation>
    </message>
    <message>
        <source>Your chats have too little text to measure quality by: {least} tokens are needed.</source>
        <translation>В чатах слишком мало текста, чтобы измерить качество: нужно не меньше {least} токенов.</translation>
    </message>
    <message>
        <source>Choose a sample or a text file for now.</source>
        <translation>Пока выберите образец или текстовый файл.</translation>
    </message>
    <message>
        <source>The text “{name}” was not kept with this comparison.</source>
        <translation>Текст «{name}» не сохранён вместе с этим сравнением.</translation>
    </message>
    <message>
        <source>Choose a text, and run the comparison again.</source>
        <translation>Выберите текст и запустите сравнение снова.</translation>
    </message>
    <message>
        <source>No file can be called “{name}”.</source>
        <translation>Файл нельзя назвать «{name}».</translation>
    </message>
    <message>
        <source>Leave out slashes, and signs such as : * ? &lt; &gt; and |.</source>
        <translation>Уберите косые черты и знаки вроде : * ? &lt; &gt; и |.</translation>
    </message>
    <message>
        <source>Free some space, then try again; what has arrived is kept.</source>
        <translation>Освободите место и повторите: скачанное сохранено.</translation>
    </message>
    <message>
        <source>Check the disk and the rights of the folder, then try again.</source>
        <translation>Проверьте диск и права на папку, затем повторите.</translation>
    </message>
    <message>
        <source>“{name}” is just being downloaded or made.</source>
        <translation>«{name}» сейчас скачивается или создаётся.</translation>
    </message>
    <message>
        <source>Choose another variant, or use a newer version of Inglenook.</source>
        <translation>Выберите другой вариант или обновите Inglenook.</translation>
    </message>
    <message>
        <source>“{name}” is damaged: {detail}.</source>
        <translation>«{name}» повреждён: {detail}.</translation>
    </message>
    <message>
        <source>Download it again, or copy it anew from where it came.</source>
        <translation>Скачайте его снова или заново скопируйте из источника.</translation>
    </message>
    <message>
        <source>A part of this model is missing: “{missing}”.</source>
        <translation>Не хватает части этой модели: «{missing}».</translation>
    </message>
    <message>
        <source>Put all parts of the model into one folder.</source>
        <translation>Положите все части модели в одну папку.</translation>
    </message>
    <message>
        <source>“{name}” is not deleted: it is used where it is, in “{folder}”.</source>
        <translation>«{name}» не удалён: он используется на месте, в «{folder}».</translation>
    </message>
    <message>
        <source>Delete it with the program that it belongs to, or by yourself.</source>
        <translation>Удалите его в той программе, которой он принадлежит, или вручную.</translation>
    </message>
    <message>
        <source>“{name}” cannot be deleted: {detail}.</source>
        <translation>Не удалось удалить «{name}»: {detail}.</translation>
    </message>
    <message>
        <source>Check that no program uses it, and the rights of its folder.</source>
        <translation>Проверьте, не занят ли файл программой, и права на его папку.</translation>
    </message>
    <message>
        <source>“{name}” cannot be put into the trash: {detail}.</source>
        <translation>Не удаётся переместить «{name}» в корзину: {detail}.</translation>
    </message>
    <message>
        <source>It is still there; delete it for good, if you want.</source>
        <translation>Файл остался на месте; его можно удалить навсегда.</translation>
    </message>
    <message>
        <source>“{name}” cannot be put back: {detail}.</source>
        <translation>Не удаётся вернуть «{name}»: {detail}.</translation>
    </message>
    <message>
        <source>Look for it in the system’s trash.</source>
        <translation>Поищите его в корзине системы.</translation>
    </message>
    <message>
        <source>The network cannot be used as it is set up: {detail}.</source>
        <translation>Сеть с такими настройками не работает: {detail}.</translation>
    </message>
    <message>
        <source>Correct it in Settings, under Network.</source>
        <translation>Исправьте это в настройках, в разделе «Сеть».</translation>
    </message>
    <message>
        <source>The address of {host} was not found.</source>
        <translation>Адрес {host} не найден.</translation>
    </message>
    <message>
        <source>Check the connection, then try again.</source>
        <translation>Проверьте соединение и повторите.</translation>
    </message>
    <message>
        <source>{host} cannot be reached.</source>
        <translation>{host} недоступен.</translation>
    </message>
    <message>
        <source>Check the connection and the firewall, then try again.</source>
        <translation>Проверьте соединение и брандмауэр и повторите.</translation>
    </message>
    <message>
        <source>{host} does not answer.</source>
        <translation>{host} не отвечает.</translation>
    </message>
    <message>
        <source>Try again in a while; the connection or the server is overloaded.</source>
        <translation>Повторите позже: перегружено соединение или сервер.</translation>
    </message>
    <message>
        <source>The connection to {host} broke off.</source>
        <translation>Соединение с {host} оборвалось.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted: {detail}.</source>
        <translation>Нет доверия сертификату {host}: {detail}.</translation>
    </message>
    <message>
        <source>If a proxy or virus scanner of yours opens connections, add its certificate in Settings, under Network.</source>
        <translation>Если соединения вскрывает ваш прокси или антивирус, добавьте его сертификат в настройках, в разделе «Сеть».</translation>
    </message>
    <message>
        <source>The proxy refused the connection: {detail}.</source>
        <translation>Прокси отклонил соединение: {detail}.</translation>
    </message>
    <message>
        <source>Check the proxy and its password in Settings, under Network.</source>
        <translation>Проверьте прокси и его пароль в настройках, в разделе «Сеть».</translation>
    </message>
    <message>
        <source>There is no engine pack “{name}”.</source>
        <translation>Пакета движка «{name}» нет.</translation>
    </message>
    <message>
        <source>“inglenook engines” lists those that are installed.</source>
        <translation>Установленные перечисляет «inglenook engines».</translation>
    </message>
    <message>
        <source>The engine pack was left as it was: {detail}.</source>
        <translation>Пакет движка оставлен без изменений: {detail}.</translation>
    </message>
    <message>
        <source>Check the connection and the index.</source>
        <translation>Проверьте соединение и индекс.</translation>
    </message>
    <message>
        <source>The engine pack “{name}” cannot be used here: {reason}.</source>
        <translation>Пакет движка «{name}» здесь не годится: {reason}.</translation>
    </message>
    <message>
        <source>Another engine stays in use; remove this pack, or try another one.</source>
        <translation>Работает другой движок; удалите этот пакет или попробуйте другой.</translation>
    </message>
    <message>
        <source>“{name}” holds no preset: {detail}.</source>
        <translation>В «{name}» нет пресета: {detail}.</translation>
    </message>
    <message>
        <source>Choose a file that Inglenook has exported.</source>
        <translation>Выберите файл, экспортированный из Inglenook.</translation>
    </message>
    <message>
        <source>The model could not be quantized: {reason}.</source>
        <translation>Не удалось квантовать модель: {reason}.</translation>
    </message>
    <message>
        <source>Check the model’s file, or choose another quantization.</source>
        <translation>Проверьте файл модели или выберите другое квантование.</translation>
    </message>
    <message>
        <source>The importance matrix cannot be used: {detail}.</source>
        <translation>Матрица важности не годится: {detail}.</translation>
    </message>
    <message>
        <source>Choose one in a GGUF file that was made for this model.</source>
        <translation>Выберите файл GGUF с матрицей, созданной для этой модели.</translation>
    </message>
    <message>
        <source>No importance matrix of this model can be computed: {detail}.</source>
        <translation>Матрицу важности этой модели вычислить нельзя: {detail}.</translation>
    </message>
    <message>
        <source>Look for one that others computed, or choose a larger type.</source>
        <translation>Найдите готовую матрицу или выберите тип побольше.</translation>
    </message>
    <message>
        <source>The importance matrix cannot be written: {detail}.</source>
        <translation>Не удаётся записать матрицу важности: {detail}.</translation>
    </message>
    <message>
        <source>There is no quantization “{name}”.</source>
        <translation>Квантования «{name}» нет.</translation>
    </message>
    <message>
        <source>Choose one such as Q4_K_M, Q6_K or Q8_0.</source>
        <translation>Выберите, например, Q4_K_M, Q6_K или Q8_0.</translation>
    </message>
    <message>
        <source>“{name}” is quantized already, and would lose quality once more.</source>
        <translation>«{name}» уже квантован и ещё раз потерял бы в качестве.</translation>
    </message>
    <message>
        <source>Choose a variant in F16, BF16 or F32 instead.</source>
        <translation>Выберите вариант в F16, BF16 или F32.</translation>
    </message>
    <message>
        <source>{name} cannot be made without an importance matrix.</source>
        <translation>{name} нельзя создать без матрицы важности.</translation>
    </message>
    <message>
        <source>Give the file of one, or choose a larger type.</source>
        <translation>Укажите её файл или выберите тип побольше.</translation>
    </message>
    <message>
        <source>This text is too short to compare by: it has {n} tokens, and {least} are needed.</source>
        <translation>Текст слишком короткий для сравнения: {n} ток., а нужно {least}.</translation>
    </message>
    <message>
        <source>Choose a longer text.</source>
        <translation>Выберите текст длиннее.</translation>
    </message>
    <message>
        <source>The file of the reference model cannot be used: {detail}.</source>
        <translation>Файл эталонной модели не годится: {detail}.</translation>
    </message>
    <message>
        <source>Choose one that was made with this model, or measure the reference anew.</source>
        <translation>Выберите созданный с этой моделью или измерьте эталон заново.</translation>
    </message>
    <message>
        <source>The file of the reference model cannot be written: {detail}.</source>
        <translation>Не удаётся записать файл эталонной модели: {detail}.</translation>
    </message>
    <message>
        <source>Free some space, or compare by fewer parts of the text.</source>
        <translation>Освободите место или сравнивайте по меньшему числу частей текста.</translation>
    </message>
    <message>
        <source>This model cannot be measured: {detail}.</source>
        <translation>Эту модель нельзя измерить: {detail}.</translation>
    </message>
    <message>
        <source>Download its file again, or make it anew.</source>
        <translation>Скачайте её файл снова или создайте заново.</translation>
    </message>
    <message>
        <source>“{name}” cannot be compared with “{reference}”: {difference}.</source>
        <translation>«{name}» нельзя сравнить с «{reference}»: {difference}.</translation>
    </message>
    <message>
        <source>Compare variants of one and the same model.</source>
        <translation>Сравнивайте варианты одной и той же модели.</translation>
    </message>
    <message>
        <source>Your chats were written by a newer version of Inglenook.</source>
        <translation>Чаты записаны более новой версией Inglenook.</translation>
    </message>
    <message>
        <source>Update Inglenook; nothing was changed.</source>
        <translation>Обновите Inglenook; ничего не изменено.</translation>
    </message>
    <message>
        <source>“{path}” cannot be used: {detail}.</source>
        <translation>«{path}» не годится: {detail}.</translation>
    </message>
    <message>
        <source>Check that the disk is not full and the folder is writable.</source>
        <translation>Проверьте, что на диске есть место и в папку можно писать.</translation>
    </message>
    <message>
        <source>Another program is using “{path}”.</source>
        <translation>«{path}» занят другой программой.</translation>
    </message>
    <message>
        <source>Close what may use it (a backup, say), then try again.</source>
        <translation>Закройте то, что может его занимать (скажем, резервное копирование), и повторите.</translation>
    </message>
    <message>
        <source>The disk is full, so “{path}” cannot grow.</source>
        <translation>На диске нет места, и «{path}» не может расти.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Освободите место и повторите.</translation>
    </message>
    <message>
        <source>“{path}” is damaged.</source>
        <translation>«{path}» повреждён.</translation>
    </message>
    <message>
        <source>Repair it: what can be read is kept, and so is the damaged file.</source>
        <translation>Восстановите его: всё читаемое сохранится, и повреждённый файл тоже.</translation>
    </message>
    <message>
        <source>The system’s keyring does not let Inglenook at the access token.</source>
        <translation>Связка ключей не даёт Inglenook токен доступа.</translation>
    </message>
    <message>
        <source>Unlock it and start Inglenook anew; public models need no token.</source>
        <translation>Разблокируйте её и перезапустите Inglenook; открытым моделям токен не нужен.</translation>
    </message>
    <message>
        <source>No version is published on {host} yet.</source>
        <translation>На {host} пока не опубликовано ни одной версии.</translation>
    </message>
    <message>
        <source>{host} does not say which version is the newest ({status}).</source>
        <translation>{host} не сообщает, какая версия последняя ({status}).</translation>
    </message>
    <message>
        <source>Try again another day.</source>
        <translation>Попробуйте в другой день.</translation>
    </message>
    <message>
        <source>What came from {host} names no version of Inglenook.</source>
        <translation>В ответе от {host} не указана версия Inglenook.</translation>
    </message>
    <message>
        <source>It has no models for Inglenook; choose another repository.</source>
        <translation>Моделей для Inglenook в нём нет; выберите другой репозиторий.</translation>
    </message>
    <message>
        <source>The repository has no variant “{name}”.</source>
        <translation>В репозитории нет варианта «{name}».</translation>
    </message>
    <message>
        <source>The repository has several variants “{name}”.</source>
        <translation>В репозитории несколько вариантов «{name}».</translation>
    </message>
</context>
<context>
    <name>ExportButton</name>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Markdown, to read and to post</source>
        <translation>Markdown — читать и публиковать</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV — для электронных таблиц</translation>
    </message>
    <message>
        <source>JSON, which can be opened again here</source>
        <translation>JSON — можно снова открыть здесь</translation>
    </message>
    <message>
        <source>Export the comparison</source>
        <translation>Экспорт сравнения</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Text for notes and other programs</source>
        <translation>Текст для заметок и других программ</translation>
    </message>
    <message>
        <source>A page for a browser, with code in colour</source>
        <translation>Страница для браузера, код в цвете</translation>
    </message>
    <message>
        <source>To print, or to send</source>
        <translation>Чтобы напечатать или отправить</translation>
    </message>
    <message>
        <source>All branches, files and settings: Inglenook can import it again</source>
        <translation>Все ветви, файлы и настройки: Inglenook сможет импортировать это обратно</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>Выбрать место…</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Reading {done} of {all} tokens</source>
        <translation>Прочитано {done} из {all} ток.</translation>
    </message>
    <message>
        <source>first token {time}</source>
        <translation>первый токен {time}</translation>
    </message>
    <message numerus="yes">
        <source>{count} token(s)</source>
        <translation>
            <numerusform>{count} токен</numerusform>
            <numerusform>{count} токена</numerusform>
            <numerusform>{count} токенов</numerusform>
        </translation>
    </message>
    <message>
        <source>finished</source>
        <translation>закончен</translation>
    </message>
    <message>
        <source>length limit</source>
        <translation>предел длины</translation>
    </message>
    <message>
        <source>context full</source>
        <translation>контекст заполнен</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>остановлен</translation>
    </message>
</context>
<context>
    <name>FactsLine</name>
    <message>
        <source>Regenerate</source>
        <translation>Ответить заново</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
</context>
<context>
    <name>FailureBanner</name>
    <message>
        <source>Details…</source>
        <translation>Подробнее…</translation>
    </message>
</context>
<context>
    <name>FailureDialog</name>
    <message>
        <source>Technical cause</source>
        <translation>Техническая причина</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Back to the default</source>
        <translation>Вернуть значение по умолчанию</translation>
    </message>
</context>
<context>
    <name>FileChip</name>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Открыть {name}</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Убрать {name}</translation>
    </message>
    <message numerus="yes">
        <source>{n} token(s)</source>
        <translation>
            <numerusform>{n} токен</numerusform>
            <numerusform>{n} токена</numerusform>
            <numerusform>{n} токенов</numerusform>
        </translation>
    </message>
    <message>
        <source>about {n} tokens</source>
        <translation>около {n} ток.</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Open a model</source>
        <translation>Открыть модель</translation>
    </message>
    <message>
        <source>GGUF models (*.gguf)</source>
        <translation>Модели GGUF (*.gguf)</translation>
    </message>
</context>
<context>
    <name>FileFitting</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>“{name}” does not fit into the context.</source>
        <translation>«{name}» не помещается в контекст.</translation>
    </message>
    <message>
        <source>It has {n} tokens, and there is room for {room}.</source>
        <translation>В файле {n} ток., а места — на {room}.</translation>
    </message>
    <message>
        <source>Use the first {n} %</source>
        <translation>Взять первые {n}&#xa0;%</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>FileTray</name>
    <message>
        <source>Files to be sent</source>
        <translation>Файлы к отправке</translation>
    </message>
    <message>
        <source>Picture {n}.png</source>
        <translation>Картинка {n}.png</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Чтение…</translation>
    </message>
</context>
<context>
    <name>FileViewer</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>Текст файла</translation>
    </message>
    <message>
        <source>Only the beginning of this long text is shown here.</source>
        <translation>Текст длинный: показано только начало.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Чтение…</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the conversation</source>
        <translation>Найти в беседе</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Предыдущее</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Следующее</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Поиск…</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Не найдено</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} из {count}</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>questions, writing, code</source>
        <translation>вопросы, тексты, код</translation>
    </message>
    <message>
        <source>problems that need thought</source>
        <translation>сложные задачи</translation>
    </message>
    <message>
        <source>many languages</source>
        <translation>много языков</translation>
    </message>
    <message>
        <source>writing and conversation</source>
        <translation>тексты и беседы</translation>
    </message>
    <message>
        <source>programming</source>
        <translation>программирование</translation>
    </message>
    <message>
        <source>All-round: {purpose}</source>
        <translation>Универсальная: {purpose}</translation>
    </message>
    <message>
        <source>Quick: {purpose}</source>
        <translation>Быстрая: {purpose}</translation>
    </message>
    <message>
        <source>Most capable here: {purpose}</source>
        <translation>Самая сильная здесь: {purpose}</translation>
    </message>
    <message>
        <source>Another kind: {purpose}</source>
        <translation>Другого рода: {purpose}</translation>
    </message>
</context>
<context>
    <name>FlowText</name>
    <message>
        <source>Only the beginning of this long text is shown here.</source>
        <translation>Текст длинный: показано только начало.</translation>
    </message>
</context>
<context>
    <name>FolderList</name>
    <message>
        <source>Add a folder…</source>
        <translation>Добавить папку…</translation>
    </message>
    <message>
        <source>Remove {folder}</source>
        <translation>Убрать {folder}</translation>
    </message>
    <message>
        <source>Add a folder of models</source>
        <translation>Добавить папку с моделями</translation>
    </message>
</context>
<context>
    <name>FolderMenu</name>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>Remove the folder, keep its chats</source>
        <translation>Удалить папку, чаты оставить</translation>
    </message>
</context>
<context>
    <name>FoldersFoot</name>
    <message>
        <source>Add a folder…</source>
        <translation>Добавить папку…</translation>
    </message>
    <message>
        <source>Add a folder of models</source>
        <translation>Добавить папку с моделями</translation>
    </message>
</context>
<context>
    <name>FoldersMenu</name>
    <message>
        <source>Move to folder</source>
        <translation>В папку</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>Новая папка…</translation>
    </message>
    <message>
        <source>Out of its folder</source>
        <translation>Убрать из папки</translation>
    </message>
</context>
<context>
    <name>FormatSection</name>
    <message>
        <source>Prompt format</source>
        <translation>Формат промпта</translation>
    </message>
    <message>
        <source>Edit the template…</source>
        <translation>Изменить шаблон…</translation>
    </message>
    <message>
        <source>Show exactly what is sent…</source>
        <translation>Показать, что отправляется…</translation>
    </message>
    <message>
        <source>The model’s own</source>
        <translation>От модели</translation>
    </message>
    <message>
        <source>Custom…</source>
        <translation>Свой…</translation>
    </message>
    <message>
        <source>From the model’s file; where it has none, the one that fits.</source>
        <translation>Из файла модели, а если там его нет — подходящий.</translation>
    </message>
    <message>
        <source>Your own template, for this chat.</source>
        <translation>Ваш шаблон для этого чата.</translation>
    </message>
    <message>
        <source>In place of the model’s own. Answers suffer if it was not taught this format.</source>
        <translation>Вместо собственного. Ответы станут хуже, если модель не училась на этом формате.</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>Custom</source>
        <translation>Свой</translation>
    </message>
    <message>
        <source>Plain conversation</source>
        <translation>Простая беседа</translation>
    </message>
    <message>
        <source>The model&apos;s own</source>
        <translation>От модели</translation>
    </message>
</context>
<context>
    <name>Gauge</name>
    <message>
        <source>Context in use</source>
        <translation>Занятый контекст</translation>
    </message>
    <message>
        <source>{used} of {total} tokens</source>
        <translation>{used} из {total} ток.</translation>
    </message>
    <message>
        <source>Context full</source>
        <translation>Контекст заполнен</translation>
    </message>
</context>
<context>
    <name>Gguf</name>
    <message>
        <source>its beginning does not tell how large it is</source>
        <translation>по его началу не понять, насколько он велик</translation>
    </message>
    <message>
        <source>it has too many tensors</source>
        <translation>в нём слишком много тензоров</translation>
    </message>
    <message>
        <source>it claims to have {n} {what} in {size} bytes</source>
        <translation>в {size} байт не уместить заявленное ({what}: {n})</translation>
    </message>
    <message>
        <source>a name in its header has {n} bytes</source>
        <translation>имя в заголовке занимает {n} байт</translation>
    </message>
    <message>
        <source>a name in its header is no text</source>
        <translation>имя в заголовке — не текст</translation>
    </message>
    <message>
        <source>its header goes on to byte {end}, and the file has {size} bytes</source>
        <translation>заголовок тянется до байта {end}, а в файле {size} байт</translation>
    </message>
    <message>
        <source>its header has more than {n} MiB</source>
        <translation>заголовок больше {n}&#xa0;МиБ</translation>
    </message>
    <message>
        <source>it holds an array of arrays</source>
        <translation>в нём массив массивов</translation>
    </message>
    <message>
        <source>it holds a value of the unknown type {kind}</source>
        <translation>в нём значение неизвестного типа {kind}</translation>
    </message>
    <message>
        <source>it is no language model, but of the kind “{kind}”</source>
        <translation>это не языковая модель, а файл вида «{kind}»</translation>
    </message>
    <message>
        <source>Choose the model that it goes with.</source>
        <translation>Выберите модель, к которой он относится.</translation>
    </message>
    <message>
        <source>it is a web page</source>
        <translation>это веб-страница</translation>
    </message>
    <message>
        <source>it is a ZIP archive or a PyTorch file</source>
        <translation>это архив ZIP или файл PyTorch</translation>
    </message>
    <message>
        <source>it is a Git LFS pointer, not the file itself</source>
        <translation>это указатель Git LFS, а не сам файл</translation>
    </message>
    <message>
        <source>it is in the format before GGUF</source>
        <translation>это старый формат, бывший до GGUF</translation>
    </message>
    <message>
        <source>it is no ordinary file</source>
        <translation>это не обычный файл</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>это папка</translation>
    </message>
    <message>
        <source>tensors</source>
        <translation>тензоры</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>ключи</translation>
    </message>
    <message>
        <source>the key “{key}” comes twice</source>
        <translation>ключ «{key}» встречается дважды</translation>
    </message>
    <message>
        <source>the system refused</source>
        <translation>система отказала</translation>
    </message>
    <message>
        <source>Check who may read the file, and that its disk is well.</source>
        <translation>Проверьте, кому разрешено читать файл и исправен ли диск.</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>он пуст</translation>
    </message>
    <message>
        <source>it begins like no GGUF file</source>
        <translation>его начало не похоже на GGUF</translation>
    </message>
    <message>
        <source>it was made for big-endian computers</source>
        <translation>он создан для компьютеров с обратным порядком байтов</translation>
    </message>
    <message>
        <source>it has the GGUF version {version}</source>
        <translation>его версия GGUF — {version}</translation>
    </message>
    <message>
        <source>the tensor “{tensor}” comes twice</source>
        <translation>тензор «{tensor}» встречается дважды</translation>
    </message>
    <message>
        <source>the tensor “{tensor}” has {n} dimensions</source>
        <translation>число измерений тензора «{tensor}» — {n}</translation>
    </message>
    <message>
        <source>the tensor “{tensor}” has the unknown type {number}</source>
        <translation>у тензора «{tensor}» неизвестный тип {number}</translation>
    </message>
    <message>
        <source>the tensor “{tensor}” has too many elements</source>
        <translation>в тензоре «{tensor}» слишком много элементов</translation>
    </message>
    <message>
        <source>the tensor “{tensor}” has rows of {n} {type}</source>
        <translation>длина строк тензора «{tensor}» ({type}) — {n}</translation>
    </message>
    <message>
        <source>its alignment is no power of two</source>
        <translation>выравнивание — не степень двойки</translation>
    </message>
    <message>
        <source>it claims to be aligned to {n} bytes</source>
        <translation>заявлено выравнивание по {n} байт</translation>
    </message>
    <message>
        <source>the tensor “{tensor}” is not aligned</source>
        <translation>тензор «{tensor}» не выровнен</translation>
    </message>
    <message>
        <source>its tensors end at byte {end}, and the file has {size} bytes</source>
        <translation>тензоры кончаются на байте {end}, а в файле {size} байт</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV-кэш</translation>
    </message>
    <message>
        <source>it does not tell its architecture</source>
        <translation>не указана архитектура</translation>
    </message>
    <message>
        <source>it has no layers</source>
        <translation>в нём нет слоёв</translation>
    </message>
    <message>
        <source>{n} values for {n_layers} layers</source>
        <translation>значений — {n}, слоёв — {n_layers}</translation>
    </message>
    <message>
        <source>its {what} has {n} values</source>
        <translation>слишком много значений ({what}: {n})</translation>
    </message>
    <message>
        <source>its “{key}” is {value}</source>
        <translation>недопустимое значение «{key}»: {value}</translation>
    </message>
    <message>
        <source>it is no model but of the kind “{kind}”</source>
        <translation>это не модель, а файл вида «{kind}»</translation>
    </message>
    <message>
        <source>its tensors are larger than any disk</source>
        <translation>тензоры больше любого диска</translation>
    </message>
    <message>
        <source>recurrent state</source>
        <translation>рекуррентное состояние</translation>
    </message>
</context>
<context>
    <name>GivenUp</name>
    <message>
        <source>The download of {name} was given up.</source>
        <translation>Скачивание {name} отменено.</translation>
    </message>
    <message>
        <source>What has arrived is deleted in a moment.</source>
        <translation>Скачанное вот-вот будет удалено.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>Grades</name>
    <message>
        <source>The whole model: to quantize from, and to compare with</source>
        <translation>Исходная: квантовать, сравнивать</translation>
    </message>
    <message>
        <source>For other versions of llama.cpp, does not load here</source>
        <translation>Для других версий llama.cpp</translation>
    </message>
    <message>
        <source>Poor: a last resort for very large models</source>
        <translation>Плохое: крайнее средство</translation>
    </message>
    <message>
        <source>For models that were trained this way</source>
        <translation>Если модель так и обучена</translation>
    </message>
    <message>
        <source>Near perfect</source>
        <translation>Почти идеальное</translation>
    </message>
    <message>
        <source>High quality</source>
        <translation>Высокое</translation>
    </message>
    <message>
        <source>High quality, a little smaller</source>
        <translation>Высокое, чуть компактнее</translation>
    </message>
    <message>
        <source>Old: Q5_K_M is smaller and better</source>
        <translation>Устарело: Q5_K_M меньше, лучше</translation>
    </message>
    <message>
        <source>Old: Q5_K_S is better</source>
        <translation>Устарело: Q5_K_S лучше</translation>
    </message>
    <message>
        <source>Practically lossless</source>
        <translation>Почти без потерь</translation>
    </message>
    <message>
        <source>Good: what this model was trained for (QAT)</source>
        <translation>Хорошее: так и обучена (QAT)</translation>
    </message>
    <message>
        <source>Good: the best balance</source>
        <translation>Лучший баланс</translation>
    </message>
    <message>
        <source>Good, a little smaller</source>
        <translation>Хорошее, чуть компактнее</translation>
    </message>
    <message>
        <source>Good, for models that K-quants do not suit</source>
        <translation>Хорошее: замена K-квантам</translation>
    </message>
    <message>
        <source>Good, and the smallest that is</source>
        <translation>Хорошее, самое компактное</translation>
    </message>
    <message>
        <source>Good: experts in the 4 bits they may be made for</source>
        <translation>Хорошее: эксперты в 4 битах</translation>
    </message>
    <message>
        <source>4 bits, best where the model was trained in them</source>
        <translation>4 бита: если так и обучена</translation>
    </message>
    <message>
        <source>Old: Q4_K_M is smaller and better</source>
        <translation>Устарело: Q4_K_M меньше, лучше</translation>
    </message>
    <message>
        <source>Old: Q4_K_S is better</source>
        <translation>Устарело: Q4_K_S лучше</translation>
    </message>
    <message>
        <source>Usable where memory is short</source>
        <translation>Сносное: если мало памяти</translation>
    </message>
    <message>
        <source>Low: the loss shows</source>
        <translation>Низкое: потери заметны</translation>
    </message>
    <message>
        <source>Low, but good for its size</source>
        <translation>Низкое, для размера неплохое</translation>
    </message>
    <message>
        <source>Low: better than Q3_K_S at its size</source>
        <translation>Низкое, но лучше Q3_K_S</translation>
    </message>
    <message>
        <source>Low: for large models on small GPUs</source>
        <translation>Низкое: для больших моделей</translation>
    </message>
    <message>
        <source>Low: IQ3_S is as small and much better</source>
        <translation>Низкое: IQ3_S намного лучше</translation>
    </message>
    <message>
        <source>Poor, but surprisingly usable in large models</source>
        <translation>Плохое, но большим сойдёт</translation>
    </message>
    <message>
        <source>Poor: much of the quality is gone</source>
        <translation>Плохое: большие потери</translation>
    </message>
    <message>
        <source>Barely speaks: only where nothing else fits</source>
        <translation>Едва связная речь</translation>
    </message>
    <message>
        <source>{words}; some tensors finer</source>
        <translation>{words}; часть точнее</translation>
    </message>
    <message numerus="yes">
        <source>%n bit(s), of some kind</source>
        <translation>
            <numerusform>%n бит, вид неизвестен</numerusform>
            <numerusform>%n бита, вид неизвестен</numerusform>
            <numerusform>%n бит, вид неизвестен</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Hardware</name>
    <message>
        <source>NVIDIA&apos;s driver, Linux&apos; graphics drivers and Vulkan know none</source>
        <translation>ни драйвер NVIDIA, ни драйверы Linux, ни Vulkan его не видят</translation>
    </message>
    <message>
        <source>NVIDIA&apos;s driver, Windows and Vulkan know none</source>
        <translation>ни драйвер NVIDIA, ни Windows, ни Vulkan его не видят</translation>
    </message>
    <message>
        <source>llama.cpp&apos;s Metal does not run on Macs with an Intel processor</source>
        <translation>Metal в llama.cpp не работает на Mac с процессором Intel</translation>
    </message>
    <message>
        <source>llama.cpp takes an integrated GPU only where there is no other.</source>
        <translation>llama.cpp берёт встроенный GPU, только если другого нет.</translation>
    </message>
    <message>
        <source>Used through {backend}.</source>
        <translation>Работает через {backend}.</translation>
    </message>
    <message>
        <source>Your {gpu} is not used: it is switched off in the settings.</source>
        <translation>{gpu} не используется: выключено в настройках.</translation>
    </message>
    <message>
        <source>Your {gpu} is not used: {cause}</source>
        <translation>{gpu} не используется: {cause}</translation>
    </message>
    <message>
        <source>{backend} did not find it. A newer driver may help.</source>
        <translation>{backend} его не находит. Может помочь новый драйвер.</translation>
    </message>
    <message>
        <source>the engine in use computes on the CPU only. The {backend} engine would use it.</source>
        <translation>нынешний движок считает только на CPU. Движок {backend} задействовал бы этот GPU.</translation>
    </message>
    <message>
        <source>the engine in use computes with {others} only. The {backend} engine would use it.</source>
        <translation>нынешний движок работает только через {others}. Движок {backend} задействовал бы этот GPU.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> и </translation>
    </message>
    <message>
        <source>it has no Vulkan driver. With one, the Vulkan engine would use it.</source>
        <translation>нет драйвера Vulkan. С ним движок Vulkan задействовал бы этот GPU.</translation>
    </message>
    <message>
        <source>it is too old for the CUDA engine, and has no Vulkan driver.</source>
        <translation>он слишком стар для движка CUDA, а драйвера Vulkan нет.</translation>
    </message>
    <message>
        <source>NVIDIA&apos;s driver does not answer. After an update of the driver, restart the computer.</source>
        <translation>драйвер NVIDIA не отвечает. После обновления драйвера перезагрузите компьютер.</translation>
    </message>
    <message>
        <source>it has no driver by NVIDIA. With that, the CUDA engine would use it.</source>
        <translation>нет драйвера NVIDIA. С ним движок CUDA задействовал бы этот GPU.</translation>
    </message>
    <message>
        <source>Computes what is not on a GPU.</source>
        <translation>Вычисляет то, что не на GPU.</translation>
    </message>
    <message>
        <source>Computes everything, as no GPU is used.</source>
        <translation>Вычисляет всё: GPU не используется.</translation>
    </message>
    <message>
        <source>Computes everything, as no GPU was found: {why}.</source>
        <translation>Вычисляет всё, ведь GPU не найден: {why}.</translation>
    </message>
</context>
<context>
    <name>HardwareSections</name>
    <message>
        <source>Devices</source>
        <translation>Устройства</translation>
    </message>
    <message>
        <source>Engines</source>
        <translation>Движки</translation>
    </message>
    <message>
        <source>What ran and what did not</source>
        <translation>Что работало, а что нет</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Калибровка</translation>
    </message>
</context>
<context>
    <name>HardwareStrip</name>
    <message>
        <source>This computer</source>
        <translation>Этот компьютер</translation>
    </message>
    <message>
        <source>no GPU for models, which run well on the CPU too</source>
        <translation>GPU нет, но модели идут и на CPU</translation>
    </message>
    <message>
        <source>{amount} RAM</source>
        <translation>ОЗУ&#xa0;{amount}</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n&#xa0;ядро</numerusform>
            <numerusform>%n&#xa0;ядра</numerusform>
            <numerusform>%n&#xa0;ядер</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Heads</name>
    <message>
        <source>Variant</source>
        <translation>Вариант</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Биты</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Runs here</source>
        <translation>Работа здесь</translation>
    </message>
    <message>
        <source>Prompt
tok/s</source>
        <translation>Промпт,
ток./с</translation>
    </message>
    <message>
        <source>Answer
tok/s</source>
        <translation>Ответ,
ток./с</translation>
    </message>
    <message>
        <source>Peak
GiB</source>
        <translation>Пик,
ГиБ</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Запускалась</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
</context>
<context>
    <name>HistoryButton</name>
    <message>
        <source>Earlier comparisons</source>
        <translation>Прошлые сравнения</translation>
    </message>
    <message>
        <source>Open a report…</source>
        <translation>Открыть отчёт…</translation>
    </message>
    <message>
        <source>Open a report</source>
        <translation>Открыть отчёт</translation>
    </message>
    <message>
        <source>Reports (*.json)</source>
        <translation>Отчёты (*.json)</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>остановлено</translation>
    </message>
</context>
<context>
    <name>HitItemModel</name>
    <message>
        <source>Estimated from its size, exact once it is opened: {best}</source>
        <translation>Оценка по размеру, точно — после открытия: {best}</translation>
    </message>
    <message>
        <source>{name} by {author}, {downloads} downloads, {likes} likes</source>
        <translation>{name}, автор {author}, скачиваний: {downloads}, лайков: {likes}</translation>
    </message>
    <message>
        <source>{count} parameters</source>
        <translation>{count} параметров</translation>
    </message>
    <message>
        <source>its licence must be accepted</source>
        <translation>нужно принять лицензию</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>Models found</source>
        <translation>Найденные модели</translation>
    </message>
</context>
<context>
    <name>Hub</name>
    <message>
        <source>a data set, not a model</source>
        <translation>набор данных, а не модель</translation>
    </message>
    <message>
        <source>an application, not a model</source>
        <translation>приложение, а не модель</translation>
    </message>
    <message>
        <source>a collection, not a model</source>
        <translation>подборка, а не модель</translation>
    </message>
    <message>
        <source>a paper, not a model</source>
        <translation>статья, а не модель</translation>
    </message>
    <message>
        <source>documentation, not a model</source>
        <translation>документация, а не модель</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>не адрес</translation>
    </message>
    <message>
        <source>the address of no model</source>
        <translation>не адрес модели</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>it makes no sense</source>
        <translation>он не имеет смысла</translation>
    </message>
    <message>
        <source>its messages follow each other in a circle</source>
        <translation>его сообщения замкнуты в круг</translation>
    </message>
    <message>
        <source>it has no messages</source>
        <translation>в нём нет сообщений</translation>
    </message>
</context>
<context>
    <name>ImportDamaged</name>
    <message>
        <source>“{name}” is damaged.</source>
        <translation>«{name}» повреждён.</translation>
    </message>
    <message>
        <source>Export the chats anew, then try again.</source>
        <translation>Экспортируйте чаты заново и повторите.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import chats</source>
        <translation>Импорт чатов</translation>
    </message>
    <message numerus="yes">
        <source>Import %n chat(s)?</source>
        <translation>
            <numerusform>Импортировать %n чат?</numerusform>
            <numerusform>Импортировать %n чата?</numerusform>
            <numerusform>Импортировать %n чатов?</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” comes from {program}.</source>
        <translation>«{name}» — из {program}.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импортировать</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) imported.</source>
        <translation>
            <numerusform>Импортирован %n чат.</numerusform>
            <numerusform>Импортировано %n чата.</numerusform>
            <numerusform>Импортировано %n чатов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) (is|are) here already.</source>
        <translation>
            <numerusform>%n чат здесь уже есть.</numerusform>
            <numerusform>%n чата здесь уже есть.</numerusform>
            <numerusform>%n чатов здесь уже есть.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped: {chats}.</source>
        <translation>
            <numerusform>Пропущен %n: {chats}.</numerusform>
            <numerusform>Пропущено %n: {chats}.</numerusform>
            <numerusform>Пропущено %n: {chats}.</numerusform>
        </translation>
    </message>
    <message>
        <source>a chat without a title</source>
        <translation>чат без названия</translation>
    </message>
    <message>
        <source>“{title}”: {reason}</source>
        <translation>«{title}»: {reason}</translation>
    </message>
</context>
<context>
    <name>ImportTooLarge</name>
    <message>
        <source>“{name}” is too large to be read.</source>
        <translation>«{name}» слишком велик, чтобы его прочитать.</translation>
    </message>
    <message>
        <source>Export fewer chats at once, and again.</source>
        <translation>Экспортируйте меньше чатов за раз.</translation>
    </message>
</context>
<context>
    <name>ImportTooNew</name>
    <message>
        <source>These chats come from a newer version of Inglenook.</source>
        <translation>Эти чаты — из более новой версии Inglenook.</translation>
    </message>
    <message>
        <source>Update Inglenook, then try again.</source>
        <translation>Обновите Inglenook и повторите.</translation>
    </message>
</context>
<context>
    <name>ImportUnknown</name>
    <message>
        <source>“{name}” holds no chats that Inglenook can read.</source>
        <translation>В «{name}» нет чатов, которые Inglenook может прочитать.</translation>
    </message>
    <message>
        <source>Choose an export of Inglenook, of ChatGPT or of the llama.cpp web UI, or the threads folder of Jan.</source>
        <translation>Выберите экспорт Inglenook, ChatGPT или веб-интерфейса llama.cpp либо папку threads из Jan.</translation>
    </message>
</context>
<context>
    <name>ImportUnreadable</name>
    <message>
        <source>“{name}” cannot be read: {why}.</source>
        <translation>Не удаётся прочитать «{name}»: {why}.</translation>
    </message>
    <message>
        <source>Check that it is there, and may be read.</source>
        <translation>Проверьте, что файл на месте и его разрешено читать.</translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message>
        <source>Import</source>
        <translation>Импортировать</translation>
    </message>
    <message>
        <source>Brings a model or a LoRA adapter, as Hugging Face Transformers and PEFT save it, into one GGUF file. The folder stays as it is.</source>
        <translation>Собирает модель или адаптер LoRA, сохранённые Hugging Face Transformers или PEFT, в один файл GGUF. Папка остаётся как есть.</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>Для модели</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Choose the folder of a checkpoint</source>
        <translation>Выберите папку чекпойнта</translation>
    </message>
    <message>
        <source>One with config.json and safetensors files, or with a LoRA adapter. Llama, Mistral, Qwen 2 and 3, and Gemma 1 to 3 can be imported.</source>
        <translation>Папку с config.json и файлами safetensors или с адаптером LoRA. Импортируются Llama, Mistral, Qwen&#xa0;2 и&#xa0;3, Gemma&#xa0;1–3.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Выбрать папку…</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Другая папка…</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Другой файл…</translation>
    </message>
    <message>
        <source>A folder…</source>
        <translation>Папка…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>No folder is chosen.</source>
        <translation>Папка не выбрана.</translation>
    </message>
    <message>
        <source>Nothing can be imported yet.</source>
        <translation>Импортировать пока нельзя.</translation>
    </message>
    <message>
        <source>Looking into it…</source>
        <translation>Чтение папки…</translation>
    </message>
    <message>
        <source>{type} · {size}, as it is stored</source>
        <translation>{type} · {size}, как сохранено</translation>
    </message>
    <message>
        <source>{type} · {size}</source>
        <translation>{type} · {size}</translation>
    </message>
    <message>
        <source>A LoRA adapter</source>
        <translation>Адаптер LoRA</translation>
    </message>
    <message>
        <source>Merge it into a model</source>
        <translation>Объединить с моделью</translation>
    </message>
    <message>
        <source>Quantize it</source>
        <translation>Квантовать</translation>
    </message>
    <message>
        <source>Choose the folder of the model</source>
        <translation>Выберите папку модели</translation>
    </message>
</context>
<context>
    <name>ImportanceBox</name>
    <message>
        <source>Importance matrix</source>
        <translation>Матрица важности</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Compute it from a text: {name}</source>
        <translation>Вычислить по тексту: {name}</translation>
    </message>
    <message>
        <source>Compute it from a text file…</source>
        <translation>Вычислить по текстовому файлу…</translation>
    </message>
    <message>
        <source>The file of one…</source>
        <translation>Файл с матрицей…</translation>
    </message>
    <message>
        <source>Choose an importance matrix</source>
        <translation>Выберите матрицу важности</translation>
    </message>
    <message>
        <source>Choose a text</source>
        <translation>Выберите текст</translation>
    </message>
</context>
<context>
    <name>InstallView</name>
    <message>
        <source>Installation</source>
        <translation>Установка</translation>
    </message>
    <message>
        <source>Asking the package index for {name}…</source>
        <translation>Запрос {name} в индексе пакетов…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} из {total}</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Press the keys…</source>
        <translation>Нажмите клавиши…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
</context>
<context>
    <name>LanguageBox</name>
    <message>
        <source>System language</source>
        <translation>Язык системы</translation>
    </message>
</context>
<context>
    <name>LibrariesDialog</name>
    <message>
        <source>Libraries and their licences</source>
        <translation>Библиотеки и их лицензии</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Библиотеки</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Лицензия</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Inglenook stands on the work of these projects.</source>
        <translation>Inglenook опирается на труд этих проектов.</translation>
    </message>
    <message>
        <source>{name} came without the words of its licence, {licence}.</source>
        <translation>К {name} не приложен текст лицензии {licence}.</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>the system refused</source>
        <translation>система отказала</translation>
    </message>
    <message>
        <source>Hugging Face cache</source>
        <translation>Кэш Hugging Face</translation>
    </message>
    <message>
        <source>its path is no Unicode text</source>
        <translation>его путь — не текст Unicode</translation>
    </message>
    <message>
        <source>Rename it.</source>
        <translation>Переименуйте его.</translation>
    </message>
    <message>
        <source>another file has its name now</source>
        <translation>его имя теперь у другого файла</translation>
    </message>
    <message>
        <source>Check the disk and the rights of the file.</source>
        <translation>Проверьте диск и права на файл.</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Open a link</source>
        <translation>Открыть ссылку</translation>
    </message>
    <message>
        <source>Open {host} outside of Inglenook?</source>
        <translation>Открыть {host} вне Inglenook?</translation>
    </message>
    <message>
        <source>This is no web address. It is not opened.</source>
        <translation>Это не веб-адрес. Он не откроется.</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Копировать адрес</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>{before}, {next}</source>
        <translation>{before}, {next}</translation>
    </message>
    <message>
        <source>{before}; {next}</source>
        <translation>{before}; {next}</translation>
    </message>
    <message>
        <source>{before} {next}</source>
        <translation>{before} {next}</translation>
    </message>
</context>
<context>
    <name>LoadFailure</name>
    <message>
        <source>Load the former model</source>
        <translation>Загрузить прежнюю</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>Выбрать другую…</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>MakeDialog</name>
    <message>
        <source>Make a variant of {name}</source>
        <translation>Создать вариант {name}</translation>
    </message>
    <message>
        <source>Working out how large each will be…</source>
        <translation>Вычисляется размер каждого…</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Вариант</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Биты</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>Качество</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>Made from {file}, which stays as it is. Sizes are exact.</source>
        <translation>Создаётся из {file}; сам файл не изменится. Размеры точные.</translation>
    </message>
    <message>
        <source>{n} bytes</source>
        <translation>{n} байт</translation>
    </message>
    <message>
        <source>Needs an importance matrix: inglenook quantize makes both</source>
        <translation>Нужна матрица важности: inglenook quantize создаст и её</translation>
    </message>
    <message numerus="yes">
        <source>%n tensor(s) of another type</source>
        <translation>
            <numerusform>%n тензор другого типа</numerusform>
            <numerusform>%n тензора другого типа</numerusform>
            <numerusform>%n тензоров другого типа</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>MakingRow</name>
    <message>
        <source>Making {type}…</source>
        <translation>Создаётся {type}…</translation>
    </message>
    <message>
        <source>Making {type}: {share}</source>
        <translation>Создаётся {type}: {share}</translation>
    </message>
</context>
<context>
    <name>MarkdownText</name>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
</context>
<context>
    <name>MathsText</name>
    <message>
        <source>Formula</source>
        <translation>Формула</translation>
    </message>
</context>
<context>
    <name>MeasureStrip</name>
    <message>
        <source>Measuring</source>
        <translation>Замер</translation>
    </message>
    <message>
        <source>Measuring {name}; the loaded model comes back afterwards.</source>
        <translation>Измеряется {name}; затем загруженная модель вернётся.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>Memory</name>
    <message>
        <source>{free} of {total} free</source>
        <translation>свободно {free} из {total}</translation>
    </message>
</context>
<context>
    <name>MemoryBar</name>
    <message>
        <source>Memory of {name}</source>
        <translation>Память: {name}</translation>
    </message>
    <message>
        <source>Its memory is not known</source>
        <translation>Объём памяти неизвестен</translation>
    </message>
    <message>
        <source>{free} free of {total}</source>
        <translation>Свободно {free} из {total}</translation>
    </message>
    <message>
        <source>{free} free without the loaded model · {total} in all</source>
        <translation>{free} свободно без загруженной модели · всего {total}</translation>
    </message>
</context>
<context>
    <name>MemoryLegend</name>
    <message>
        <source>Inglenook</source>
        <translation>Inglenook</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>Другие программы</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Свободно</translation>
    </message>
</context>
<context>
    <name>MemoryLine</name>
    <message>
        <source>RAM · {free}</source>
        <translation>ОЗУ · {free}</translation>
    </message>
</context>
<context>
    <name>MemoryUse</name>
    <message>
        <source>GPU memory</source>
        <translation>Видеопамять</translation>
    </message>
    <message>
        <source>RAM</source>
        <translation>ОЗУ</translation>
    </message>
    <message>
        <source>{held} of {total}</source>
        <translation>{held} из {total}</translation>
    </message>
</context>
<context>
    <name>MergeView</name>
    <message>
        <source>Merge</source>
        <translation>Объединить</translation>
    </message>
    <message>
        <source>Makes a LoRA adapter a part of a model, as one file for programs that know no adapters. What it changes becomes F16; the rest is copied.</source>
        <translation>Делает адаптер LoRA частью модели: получается один файл для программ, не знающих адаптеров. Изменённое сохраняется в F16, остальное копируется.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Сила</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Другой файл…</translation>
    </message>
    <message>
        <source>Choose an adapter…</source>
        <translation>Выбрать адаптер…</translation>
    </message>
    <message>
        <source>1 is as its maker meant it; 0 changes nothing.</source>
        <translation>1 — как задумал автор; 0 — без изменений.</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>Адаптер</translation>
    </message>
    <message>
        <source>Choose a model.</source>
        <translation>Выберите модель.</translation>
    </message>
    <message>
        <source>Choose an adapter.</source>
        <translation>Выберите адаптер.</translation>
    </message>
    <message>
        <source>Nothing can be merged yet.</source>
        <translation>Объединить пока нельзя.</translation>
    </message>
    <message>
        <source>None is chosen</source>
        <translation>Не выбран</translation>
    </message>
    <message>
        <source>A LoRA adapter in a GGUF. One of PEFT can be imported first.</source>
        <translation>Адаптер LoRA в файле GGUF. Адаптер PEFT можно сначала импортировать.</translation>
    </message>
    <message>
        <source>Looking whether they go together…</source>
        <translation>Проверяется, подходят ли они друг другу…</translation>
    </message>
    <message>
        <source>Choose an adapter</source>
        <translation>Выберите адаптер</translation>
    </message>
    <message>
        <source>LoRA adapters (*.gguf)</source>
        <translation>Адаптеры LoRA (*.gguf)</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Fork from here</source>
        <translation>Ответвить отсюда</translation>
    </message>
    <message>
        <source>Delete with its answers</source>
        <translation>Удалить с ответами</translation>
    </message>
    <message>
        <source>Delete with its question</source>
        <translation>Удалить с вопросом</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Копировать как Markdown</translation>
    </message>
    <message>
        <source>Copy as plain text</source>
        <translation>Копировать как текст</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Regenerate with…</source>
        <translation>Ответить заново с…</translation>
    </message>
</context>
<context>
    <name>Mine</name>
    <message>
        <source>No models of your own yet</source>
        <translation>Своих моделей пока нет</translation>
    </message>
    <message>
        <source>Download one that suits this computer, or use a file.</source>
        <translation>Скачайте подходящую этому компьютеру или возьмите файл.</translation>
    </message>
    <message>
        <source>Get a model…</source>
        <translation>Найти модель…</translation>
    </message>
    <message>
        <source>I have a .gguf…</source>
        <translation>У меня есть .gguf…</translation>
    </message>
    <message>
        <source>No model is called so</source>
        <translation>Модели с таким названием нет</translation>
    </message>
    <message>
        <source>The filter looks at names, variants, publishers and file names.</source>
        <translation>Фильтр ищет по названиям, вариантам, издателям и именам файлов.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Delete {name}?</source>
        <translation>Удалить {name}?</translation>
    </message>
    <message>
        <source>This goes to the trash, and frees {size} once that is emptied.</source>
        <translation>Отправится в корзину; после её очистки освободится {size}.</translation>
    </message>
    <message>
        <source>This goes to the trash, and frees no space, as it is also elsewhere.</source>
        <translation>Отправится в корзину; место не освободится: есть и другая копия.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Ни разу</translation>
    </message>
    <message>
        <source>comes with Inglenook</source>
        <translation>входит в Inglenook</translation>
    </message>
    <message>
        <source>included with Inglenook: small, to try things out</source>
        <translation>входит в Inglenook: маленькая, для пробы</translation>
    </message>
    <message>
        <source>{size} with its vision part</source>
        <translation>{size} с частью для изображений</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n models?</source>
        <translation>
            <numerusform>Удалить %n модель?</numerusform>
            <numerusform>Удалить %n модели?</numerusform>
            <numerusform>Удалить %n моделей?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n files go.</source>
        <translation>
            <numerusform>Удалится %n файл.</numerusform>
            <numerusform>Удалятся все %n файла.</numerusform>
            <numerusform>Удалятся все %n файлов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files, loaded as one</source>
        <translation>
            <numerusform>%n файл, загружается целиком</numerusform>
            <numerusform>%n файла, загружаются как один</numerusform>
            <numerusform>%n файлов, загружаются как один</numerusform>
        </translation>
    </message>
    <message>
        <source>Also here: {path}</source>
        <translation>Также здесь: {path}</translation>
    </message>
    <message>
        <source>{model} with {adapter}</source>
        <translation>{model} и {adapter}</translation>
    </message>
    <message>
        <source>Made here from {source}</source>
        <translation>Создана здесь из {source}</translation>
    </message>
    <message>
        <source>Made here from {source}, {day}</source>
        <translation>Создана здесь из {source}, {day}</translation>
    </message>
    <message>
        <source>Calibrated here, {day}</source>
        <translation>Откалибровано здесь: {day}</translation>
    </message>
    <message>
        <source>Measured here, {day}: {how}</source>
        <translation>Измерено здесь, {day}: {how}</translation>
    </message>
    <message>
        <source>Prompt: {rate} tokens per second</source>
        <translation>Промпт: {rate} токенов в секунду</translation>
    </message>
    <message>
        <source>Answer: {rate} tokens per second</source>
        <translation>Ответ: {rate} токенов в секунду</translation>
    </message>
    <message>
        <source>Memory: {size}</source>
        <translation>Память: {size}</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>отмечено</translation>
    </message>
    <message>
        <source>File not found</source>
        <translation>Файл не найден</translation>
    </message>
    <message>
        <source>{place}, used in place</source>
        <translation>{place}, на месте</translation>
    </message>
    <message>
        <source>{free} of {total} free</source>
        <translation>свободно {free} из {total}</translation>
    </message>
    <message>
        <source>{name}, {size}, goes with it</source>
        <translation>{name}, {size}, относится к ней</translation>
    </message>
    <message>
        <source>{name}, {size}, lets it see pictures</source>
        <translation>{name}, {size}, позволяет видеть картинки</translation>
    </message>
    <message>
        <source>{n} of {all} layers on the GPU</source>
        <translation>слои на GPU: {n} из {all}</translation>
    </message>
    <message>
        <source>{n} context</source>
        <translation>контекст {n}</translation>
    </message>
    <message numerus="yes">
        <source>{mean} ± {spread} (%n times)</source>
        <translation>
            <numerusform>{mean} ± {spread} (%n раз)</numerusform>
            <numerusform>{mean} ± {spread} (%n раза)</numerusform>
            <numerusform>{mean} ± {spread} (%n раз)</numerusform>
        </translation>
    </message>
    <message>
        <source>{rate} tokens per second</source>
        <translation>{rate} токенов в секунду</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>В памяти</translation>
    </message>
</context>
<context>
    <name>MineDelegate</name>
    <message>
        <source>Not known yet</source>
        <translation>Пока неизвестно</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>Указать…</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>В чат</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Загрузить</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Сейчас</translation>
    </message>
    <message>
        <source>File not found</source>
        <translation>Файл не найден</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>MineView</name>
    <message>
        <source>Models on this computer</source>
        <translation>Модели на этом компьютере</translation>
    </message>
</context>
<context>
    <name>ModelBox</name>
    <message>
        <source>Choose a model</source>
        <translation>Выберите модель</translation>
    </message>
</context>
<context>
    <name>ModelMenu</name>
    <message>
        <source>Open a .gguf…</source>
        <translation>Открыть .gguf…</translation>
    </message>
    <message>
        <source>Why this plan?</source>
        <translation>Почему такой план?</translation>
    </message>
    <message>
        <source>Unload</source>
        <translation>Выгрузить</translation>
    </message>
    <message>
        <source>A tiny demonstration model that comes with Inglenook</source>
        <translation>Крошечная демонстрационная модель из состава Inglenook</translation>
    </message>
</context>
<context>
    <name>ModelSection</name>
    <message>
        <source>Unload</source>
        <translation>Выгрузить</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Why this plan?</source>
        <translation>Почему такой план?</translation>
    </message>
    <message>
        <source>No model is loaded</source>
        <translation>Модель не загружена</translation>
    </message>
    <message>
        <source>{count} parameters</source>
        <translation>{count} параметров</translation>
    </message>
    <message>
        <source>{n}&#xa0;bits</source>
        <translation>{n}&#xa0;бит</translation>
    </message>
</context>
<context>
    <name>ModelSwitch</name>
    <message>
        <source>Choose a model</source>
        <translation>Выберите модель</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Mine</source>
        <translation>Мои</translation>
    </message>
    <message>
        <source>Discover</source>
        <translation>Каталог</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Инструменты</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Модели</translation>
    </message>
    <message>
        <source>Open a .gguf…</source>
        <translation>Открыть .gguf…</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Скачивания</translation>
    </message>
    <message>
        <source>Downloads: {n} under way</source>
        <translation>Скачивания: идёт {n}</translation>
    </message>
</context>
<context>
    <name>MoreButton</name>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>Access to {name}</source>
        <translation>Доступ к {name}</translation>
    </message>
    <message>
        <source>Search for models</source>
        <translation>Поиск моделей</translation>
    </message>
    <message>
        <source>Details of {name}</source>
        <translation>Сведения о {name}</translation>
    </message>
    <message>
        <source>it wants a name and a password</source>
        <translation>он требует имя и пароль</translation>
    </message>
    <message>
        <source>How {name} would run</source>
        <translation>Как пойдёт {name}</translation>
    </message>
    <message>
        <source>a proxy’s address ends with its port</source>
        <translation>после порта ничего не должно быть</translation>
    </message>
    <message>
        <source>it must hold no name and no password</source>
        <translation>в нём не должно быть имени и пароля</translation>
    </message>
    <message>
        <source>it must hold no “?” and no “#”</source>
        <translation>в нём не должно быть «?» и «#»</translation>
    </message>
    <message>
        <source>give its whole path</source>
        <translation>укажите полный путь</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>такого файла нет</translation>
    </message>
    <message>
        <source>no certificates in PEM format can be read from it</source>
        <translation>из него не прочитать сертификаты в формате PEM</translation>
    </message>
    <message>
        <source>it holds spaces or letters that no address has</source>
        <translation>в нём пробелы или буквы, которых в адресах не бывает</translation>
    </message>
    <message>
        <source>it makes no sense</source>
        <translation>он не имеет смысла</translation>
    </message>
    <message>
        <source>it must begin with {schemes}</source>
        <translation>он должен начинаться с {schemes}</translation>
    </message>
    <message>
        <source>it names no host</source>
        <translation>в нём нет имени узла</translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation>{first} или {last}</translation>
    </message>
    <message>
        <source>the proxy&apos;s address makes no sense</source>
        <translation>адрес прокси не имеет смысла</translation>
    </message>
    <message>
        <source>as for the proxy’s address, {reason}</source>
        <translation>в адресе прокси ошибка: {reason}</translation>
    </message>
    <message>
        <source>as for the mirror’s address, {reason}</source>
        <translation>в адресе зеркала ошибка: {reason}</translation>
    </message>
    <message>
        <source>“{path}” holds no certificates that can be read</source>
        <translation>из «{path}» не прочитать сертификаты</translation>
    </message>
</context>
<context>
    <name>NetworkButton</name>
    <message>
        <source>Offline</source>
        <translation>Без сети</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>В сети</translation>
    </message>
    <message>
        <source>Models can be looked for and fetched when you ask for it.</source>
        <translation>Модели можно искать и скачивать, когда вы этого захотите.</translation>
    </message>
    <message>
        <source>Nothing is sent or fetched.</source>
        <translation>Ничего не отправляется и не скачивается.</translation>
    </message>
</context>
<context>
    <name>NetworkSections</name>
    <message>
        <source>Access token</source>
        <translation>Токен доступа</translation>
    </message>
    <message>
        <source>Requests since the start</source>
        <translation>Запросы с момента запуска</translation>
    </message>
</context>
<context>
    <name>OwnPromptDialog</name>
    <message>
        <source>Write a prompt</source>
        <translation>Напишите промпт</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Промпт</translation>
    </message>
    <message>
        <source>What each variant is to answer</source>
        <translation>На что ответит каждый вариант</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>Packs</name>
    <message>
        <source>Metal computes on Apple&apos;s chips</source>
        <translation>Metal работает на чипах Apple</translation>
    </message>
    <message>
        <source>ROCm supports this AMD GPU</source>
        <translation>ROCm поддерживает этот GPU AMD</translation>
    </message>
    <message>
        <source>a GPU has a Vulkan driver</source>
        <translation>у GPU есть драйвер Vulkan</translation>
    </message>
    <message>
        <source>CUDA {toolkit} suits NVIDIA&apos;s driver {driver} and compute capability {architecture}</source>
        <translation>CUDA {toolkit} подходит к драйверу NVIDIA {driver} и compute capability {architecture}</translation>
    </message>
    <message>
        <source>no GPU was found</source>
        <translation>GPU не найден</translation>
    </message>
    <message>
        <source>Metal does not work on the GPUs of Intel Macs</source>
        <translation>Metal не работает на GPU компьютеров Mac с Intel</translation>
    </message>
    <message>
        <source>no build for GPUs is published for {arch}</source>
        <translation>для {arch} нет сборок с поддержкой GPU</translation>
    </message>
    <message>
        <source>NVIDIA&apos;s driver or GPU is too old for every CUDA build</source>
        <translation>драйвер NVIDIA или GPU слишком стар для всех сборок CUDA</translation>
    </message>
    <message>
        <source>the GPU has no driver for ROCm or Vulkan</source>
        <translation>у GPU нет драйвера ROCm или Vulkan</translation>
    </message>
    <message>
        <source>the page of the index makes no sense</source>
        <translation>страница индекса не имеет смысла</translation>
    </message>
    <message>
        <source>Trying</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>the engine</source>
        <translation>движка</translation>
    </message>
    <message>
        <source>the index has no SHA-256 for {name}</source>
        <translation>в индексе нет SHA-256 для {name}</translation>
    </message>
    <message>
        <source>Use another index, or give the checksum with --sha256.</source>
        <translation>Возьмите другой индекс или укажите контрольную сумму через --sha256.</translation>
    </message>
    <message>
        <source>the index has no {name}</source>
        <translation>в индексе нет {name}</translation>
    </message>
    <message>
        <source>the index has no {name} of the kind “{kind}”</source>
        <translation>в индексе нет {name} вида «{kind}»</translation>
    </message>
    <message>
        <source>Check the name of the engine pack, and the address of the index.</source>
        <translation>Проверьте имя пакета движка и адрес индекса.</translation>
    </message>
    <message>
        <source>The engine “{name}” is not used: {cause}.</source>
        <translation>Движок «{name}» не используется: {cause}.</translation>
    </message>
    <message>
        <source>it is not installed</source>
        <translation>он не установлен</translation>
    </message>
    <message>
        <source>it is made for version {its}, and {ours} is used</source>
        <translation>он для версии {its}, а используется {ours}</translation>
    </message>
    <message>
        <source>its folder cannot be changed ({why})</source>
        <translation>его папку нельзя изменить ({why})</translation>
    </message>
    <message>
        <source>Check that the disk is not full, and that no model is loaded.</source>
        <translation>Проверьте, что на диске есть место и модель не загружена.</translation>
    </message>
    <message>
        <source>it is {engine}, not {version}</source>
        <translation>это {engine}, а не {version}</translation>
    </message>
    <message>
        <source>Unpacking</source>
        <translation>Распаковка</translation>
    </message>
    <message>
        <source>it holds too many files, or two of one name</source>
        <translation>в нём слишком много файлов или два с одним именем</translation>
    </message>
    <message>
        <source>it holds a file that leads elsewhere, {name}</source>
        <translation>в нём файл, ведущий наружу: {name}</translation>
    </message>
    <message>
        <source>it would take {size}</source>
        <translation>он занял бы {size}</translation>
    </message>
    <message>
        <source>the disk has no room for {size}</source>
        <translation>на диске нет места для {size}</translation>
    </message>
    <message>
        <source>it is damaged ({error})</source>
        <translation>он повреждён ({error})</translation>
    </message>
    <message>
        <source>{name} is not unpacked, for {reason}</source>
        <translation>{name} не распакован: {reason}</translation>
    </message>
    <message>
        <source>Nothing was changed. Use another index, or make room on the disk.</source>
        <translation>Ничего не изменено. Возьмите другой индекс или освободите место на диске.</translation>
    </message>
    <message>
        <source>Package index</source>
        <translation>Индекс пакетов</translation>
    </message>
    <message>
        <source>the page of {host} is too large</source>
        <translation>страница {host} слишком велика</translation>
    </message>
    <message>
        <source>{host} answers too slowly</source>
        <translation>{host} отвечает слишком медленно</translation>
    </message>
    <message>
        <source>{name} is not the file that was promised: its SHA-256 differs</source>
        <translation>{name} — не тот файл, что обещан: SHA-256 другой</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again later, or use another index.</source>
        <translation>Ничего не изменено. Повторите позже или возьмите другой индекс.</translation>
    </message>
    <message>
        <source>{name} is too large</source>
        <translation>{name} слишком велик</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Скачивание</translation>
    </message>
    <message>
        <source>{host} answers {status}</source>
        <translation>{host} отвечает {status}</translation>
    </message>
    <message>
        <source>{host} cannot be reached</source>
        <translation>{host} недоступен</translation>
    </message>
    <message>
        <source>the index</source>
        <translation>индекс</translation>
    </message>
    <message>
        <source>the index has no {name} for this system</source>
        <translation>в индексе нет {name} для этой системы</translation>
    </message>
    <message>
        <source>Choose another engine pack or index.</source>
        <translation>Выберите другой пакет движка или индекс.</translation>
    </message>
    <message>
        <source>it finds no GPU here</source>
        <translation>он не находит здесь GPU</translation>
    </message>
</context>
<context>
    <name>PaneHeader</name>
    <message>
        <source>List of chats</source>
        <translation>Список чатов</translation>
    </message>
    <message>
        <source>Panel of this chat</source>
        <translation>Панель этого чата</translation>
    </message>
    <message>
        <source>Find in the conversation</source>
        <translation>Найти в беседе</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>More for this chat</source>
        <translation>Ещё об этом чате</translation>
    </message>
</context>
<context>
    <name>PlaceView</name>
    <message>
        <source>Predicted {predicted}, measured {measured}</source>
        <translation>Предсказано {predicted}, измерено {measured}</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>RAM</source>
        <translation>ОЗУ</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n слой</numerusform>
            <numerusform>%n слоя</numerusform>
            <numerusform>%n слоёв</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>experts of %n layer(s)</source>
        <translation>
            <numerusform>эксперты %n слоя</numerusform>
            <numerusform>эксперты %n слоёв</numerusform>
            <numerusform>эксперты %n слоёв</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlainText</name>
    <message>
        <source>You said</source>
        <translation>Ваши слова</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>{device} is switched off in Settings.</source>
        <translation>{device} — выключено в настройках.</translation>
    </message>
    <message>
        <source>{device} is no GPU.</source>
        <translation>{device} — не GPU.</translation>
    </message>
    <message>
        <source>{device} only imitates a GPU on the CPU.</source>
        <translation>{device} лишь имитирует GPU на CPU.</translation>
    </message>
    <message>
        <source>No engine is installed that can use {device}.</source>
        <translation>Нет установленного движка, который может использовать {device}.</translation>
    </message>
    <message>
        <source>Metal does not work with llama.cpp on Macs with Intel processors.</source>
        <translation>Metal в llama.cpp не работает на Mac с процессорами Intel.</translation>
    </message>
    <message>
        <source>{device} has no memory that can be used.</source>
        <translation>У {device} нет памяти, которую можно использовать.</translation>
    </message>
    <message>
        <source>The same device as {device}.</source>
        <translation>То же устройство, что и {device}.</translation>
    </message>
    <message>
        <source>{device} is faster: it has memory of its own.</source>
        <translation>{device} быстрее: у него своя память.</translation>
    </message>
    <message>
        <source>{backend} devices have more memory.</source>
        <translation>У устройств {backend} больше памяти.</translation>
    </message>
    <message>
        <source>compute, about</source>
        <translation>вычисления, около</translation>
    </message>
    <message>
        <source>{length} context</source>
        <translation>контекст {length}</translation>
    </message>
    <message>
        <source>{n} of {all} layers</source>
        <translation>слои: {n} из {all}</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>не помещается</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>experts of {n} on the CPU</source>
        <translation>слоёв с экспертами на CPU: {n}</translation>
    </message>
    <message>
        <source>{name}: {where} · {context} · {kv_type} KV cache</source>
        <translation>{name}: {where} · {context} · KV-кэш {kv_type}</translation>
    </message>
    <message>
        <source>RAM</source>
        <translation>ОЗУ</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>слои</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>всего</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>измерено</translation>
    </message>
    <message>
        <source>can give</source>
        <translation>доступно</translation>
    </message>
    <message>
        <source>The context is longer than the model can use: beyond that, its answers make no sense.</source>
        <translation>Контекст длиннее, чем модель может использовать: за этим пределом её ответы не имеют смысла.</translation>
    </message>
    <message>
        <source>The model was made for a scaling of its own, which this replaces.</source>
        <translation>У модели есть собственное масштабирование; это его заменяет.</translation>
    </message>
    <message>
        <source>The model&apos;s own scaling stays in effect beside this one.</source>
        <translation>Собственное масштабирование модели действует вместе с этим.</translation>
    </message>
    <message>
        <source>The model reaches as far without scaling, which costs some quality.</source>
        <translation>Модели хватает длины и без масштабирования, а оно немного снижает качество.</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>веса</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV-кэш</translation>
    </message>
    <message>
        <source>recurrent state</source>
        <translation>рекуррентное состояние</translation>
    </message>
    <message>
        <source>compute</source>
        <translation>вычисления</translation>
    </message>
    <message>
        <source>{held} of {most} it can give</source>
        <translation>{held} из доступных {most}</translation>
    </message>
    <message numerus="yes">
        <source>The experts of %n layer(s) stay in RAM: {why}</source>
        <translation>
            <numerusform>Эксперты %n слоя остаются в ОЗУ. {why}</numerusform>
            <numerusform>Эксперты %n слоёв остаются в ОЗУ. {why}</numerusform>
            <numerusform>Эксперты %n слоёв остаются в ОЗУ. {why}</numerusform>
        </translation>
    </message>
    <message>
        <source>The model was trained for a context of {context}, and gets no longer.</source>
        <translation>Модель обучена на контекст {context}; больше ей не дать.</translation>
    </message>
    <message>
        <source>No longer context than {context} fits into the {memory} of {devices}.</source>
        <translation>Контекст длиннее {context} не поместится в {memory} ({devices}).</translation>
    </message>
    <message>
        <source>A context of {context} fits into the {memory} of {devices} in {kv_type} only.</source>
        <translation>Контекст {context} поместится в {memory} ({devices}) только с KV-кэшем {kv_type}.</translation>
    </message>
    <message>
        <source>No larger batches than {batch} tokens fit into the {memory} of {devices}.</source>
        <translation>Пакеты больше {batch} токенов не поместятся в {memory} ({devices}).</translation>
    </message>
    <message>
        <source>All {n_layers} layers are on {devices}.</source>
        <translation>Все слои ({n_layers}) — на {devices}.</translation>
    </message>
    <message>
        <source>{devices} can give {gives}, and all {n_layers} layers take {takes}.</source>
        <translation>Доступно {gives} ({devices}), а все слои ({n_layers}) занимают {takes}.</translation>
    </message>
    <message>
        <source>This computer has no GPU that can be used.</source>
        <translation>На этом компьютере нет подходящего GPU.</translation>
    </message>
    <message>
        <source>{devices} can give {memory}, too little to be faster than the CPU.</source>
        <translation>Доступно только {memory} ({devices}) — так не обогнать CPU.</translation>
    </message>
    <message>
        <source>{device} has only {memory} free, too little to be faster than the CPU.</source>
        <translation>Свободно только {memory} ({device}) — так не обогнать CPU.</translation>
    </message>
    <message>
        <source>{devices} have only {memory} free, too little to be faster than the CPU.</source>
        <translation>Свободно только {memory} ({devices}) — так не обогнать CPU.</translation>
    </message>
    <message>
        <source>It takes {takes}, and this computer has {has} of memory.</source>
        <translation>Нужно {takes}, а у этого компьютера {has} памяти.</translation>
    </message>
    <message>
        <source>It takes {takes}, and this computer has {has} of memory, even with {devices}.</source>
        <translation>Нужно {takes}, а у этого компьютера {has} памяти; не хватает даже вместе с {devices}.</translation>
    </message>
    <message>
        <source>{several} and {last}</source>
        <translation>{several} и {last}</translation>
    </message>
</context>
<context>
    <name>PlanBar</name>
    <message>
        <source>Automatic</source>
        <translation>Автоматически</translation>
    </message>
    <message numerus="yes">
        <source>%n variant(s)</source>
        <translation>
            <numerusform>%n вариант</numerusform>
            <numerusform>%n варианта</numerusform>
            <numerusform>%n вариантов</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} on this computer</source>
        <translation>на этом компьютере: {n}</translation>
    </message>
    <message>
        <source>Plan for a context of</source>
        <translation>План на контекст</translation>
    </message>
    <message>
        <source>KV cache</source>
        <translation>KV-кэш</translation>
    </message>
</context>
<context>
    <name>PlanPanel</name>
    <message>
        <source>Why this plan?</source>
        <translation>Почему такой план?</translation>
    </message>
    <message>
        <source>Nothing is loaded, so there is no plan.</source>
        <translation>Ничего не загружено, поэтому плана нет.</translation>
    </message>
    <message>
        <source>{state}. The plan is shown when that is done.</source>
        <translation>{state}. План появится, когда это закончится.</translation>
    </message>
    <message>
        <source>This model&apos;s file does not tell what its parts take in memory.</source>
        <translation>В файле этой модели не сказано, сколько памяти занимают её части.</translation>
    </message>
</context>
<context>
    <name>PlanPill</name>
    <message>
        <source>Full GPU</source>
        <translation>Всё на GPU</translation>
    </message>
    <message>
        <source>Experts on the CPU</source>
        <translation>Эксперты на CPU</translation>
    </message>
    <message>
        <source>{gpu} of {all} layers</source>
        <translation>Слои: {gpu} из {all}</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Не поместится</translation>
    </message>
</context>
<context>
    <name>PlanPopover</name>
    <message>
        <source>All layers fit with a context of {context} and a {type} KV cache.</source>
        <translation>Все слои помещаются с контекстом {context} и KV-кэшем {type}.</translation>
    </message>
    <message>
        <source>Plan with it</source>
        <translation>Пересчитать так</translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message>
        <source>{length} context</source>
        <translation>контекст {length}</translation>
    </message>
    <message>
        <source>{type} KV cache</source>
        <translation>KV-кэш {type}</translation>
    </message>
    <message>
        <source>batches of {n} tokens</source>
        <translation>пакеты по {n} ток.</translation>
    </message>
</context>
<context>
    <name>Popover</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>it is too large</source>
        <translation>он слишком велик</translation>
    </message>
    <message>
        <source>a newer version of Inglenook has made it</source>
        <translation>он создан более новой версией Inglenook</translation>
    </message>
    <message>
        <source>its title cannot be shown</source>
        <translation>его название нельзя показать</translation>
    </message>
</context>
<context>
    <name>ProgramsView</name>
    <message>
        <source>None was found.</source>
        <translation>Ничего не найдено.</translation>
    </message>
    <message>
        <source>Their models are used where they are: nothing is copied, changed or deleted. Nobody looks into a folder before you switch it on or look yourself.</source>
        <translation>Их модели используются на месте: ничего не копируется, не меняется и не удаляется. В папку никто не заглядывает, пока вы её не включите или не посмотрите сами.</translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation>Посмотреть</translation>
    </message>
    <message>
        <source>Look inside {program}</source>
        <translation>Посмотреть в {program}</translation>
    </message>
    <message>
        <source>Use the models of {program}</source>
        <translation>Использовать модели {program}</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Поиск…</translation>
    </message>
    <message numerus="yes">
        <source>{n} model(s), {size}</source>
        <translation>
            <numerusform>{n} модель, {size}</numerusform>
            <numerusform>{n} модели, {size}</numerusform>
            <numerusform>{n} моделей, {size}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Giving it up…</source>
        <translation>Отменяется…</translation>
    </message>
</context>
<context>
    <name>PromptBox</name>
    <message>
        <source>Prompts</source>
        <translation>Промпты</translation>
    </message>
    <message>
        <source>Write one…</source>
        <translation>Написать свой…</translation>
    </message>
    <message>
        <source>None: nothing is answered</source>
        <translation>Нет: ответов не будет</translation>
    </message>
</context>
<context>
    <name>PromptDialog</name>
    <message>
        <source>What is sent to the model</source>
        <translation>Что отправляется модели</translation>
    </message>
    <message>
        <source>The model is asked how it reads the chat…</source>
        <translation>Узнаём, как модель читает чат…</translation>
    </message>
    <message>
        <source>Point at a token, or move the cursor, to see its number.</source>
        <translation>Наведите указатель на токен или переместите курсор, чтобы увидеть его номер.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>{n} tokens, {control} of them control tokens · {format}</source>
        <translation>Токенов: {n}, из них управляющих: {control} · {format}</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>простой текст</translation>
    </message>
    <message>
        <source>The model’s own format is not used: {reason}.</source>
        <translation>Собственный формат модели не используется: {reason}.</translation>
    </message>
    <message>
        <source>Images are sent as well, and are not shown here.</source>
        <translation>Изображения тоже отправляются, но здесь не показаны.</translation>
    </message>
</context>
<context>
    <name>PromptSection</name>
    <message>
        <source>Presets: save, import, export</source>
        <translation>Пресеты: сохранение, импорт, экспорт</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>Системный промпт</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Пресет</translation>
    </message>
    <message>
        <source>Who the model is to be, and how it is to answer</source>
        <translation>Кем модели быть и как отвечать</translation>
    </message>
    <message>
        <source>No preset</source>
        <translation>Без пресета</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Reset to the preset</source>
        <translation>Вернуть к пресету</translation>
    </message>
    <message>
        <source>Save in “{title}”</source>
        <translation>Сохранить в «{title}»</translation>
    </message>
    <message>
        <source>Save as preset…</source>
        <translation>Сохранить как пресет…</translation>
    </message>
    <message>
        <source>Import a preset…</source>
        <translation>Импорт пресета…</translation>
    </message>
    <message>
        <source>Export as a file…</source>
        <translation>Экспорт в файл…</translation>
    </message>
    <message>
        <source>Delete “{title}”…</source>
        <translation>Удалить «{title}»…</translation>
    </message>
    <message>
        <source>Use for all new chats with this model</source>
        <translation>Для всех новых чатов с этой моделью</translation>
    </message>
    <message>
        <source>Begin new chats with this model without a preset</source>
        <translation>Начинать чаты с этой моделью без пресета</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>Сохранить как пресет</translation>
    </message>
    <message>
        <source>For {model}</source>
        <translation>Для {model}</translation>
    </message>
    <message>
        <source>Import a preset</source>
        <translation>Импорт пресета</translation>
    </message>
    <message>
        <source>Presets (*.json)</source>
        <translation>Пресеты (*.json)</translation>
    </message>
    <message>
        <source>Export the preset</source>
        <translation>Экспорт пресета</translation>
    </message>
    <message>
        <source>Delete the preset “{title}”?</source>
        <translation>Удалить пресет «{title}»?</translation>
    </message>
    <message>
        <source>Chats that use it keep their system prompt.</source>
        <translation>В чатах с ним системный промпт останется.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
</context>
<context>
    <name>PromptSwitch</name>
    <message>
        <source>Prompt before</source>
        <translation>Предыдущий промпт</translation>
    </message>
    <message>
        <source>Prompt after</source>
        <translation>Следующий промпт</translation>
    </message>
    <message>
        <source>Answers to</source>
        <translation>Ответы на</translation>
    </message>
</context>
<context>
    <name>PromptText</name>
    <message>
        <source>Token {n} of {all} · id {id} · {text}</source>
        <translation>Токен {n} из {all} · id {id} · {text}</translation>
    </message>
    <message>
        <source>Token {n} of {all} · id {id} · control token {text}</source>
        <translation>Токен {n} из {all} · id {id} · управляющий токен {text}</translation>
    </message>
</context>
<context>
    <name>QualityChart</name>
    <message>
        <source>KL divergence by size</source>
        <translation>KL-дивергенция и размер</translation>
    </message>
    <message>
        <source>file size, GB</source>
        <translation>размер файла, ГБ</translation>
    </message>
    <message>
        <source>← Full GPU</source>
        <translation>← Всё на GPU</translation>
    </message>
    <message>
        <source>GPU + CPU →</source>
        <translation>GPU + CPU →</translation>
    </message>
    <message>
        <source>{label}, reference</source>
        <translation>{label}, эталон</translation>
    </message>
</context>
<context>
    <name>QuantizeView</name>
    <message>
        <source>Quantize</source>
        <translation>Квантовать</translation>
    </message>
    <message>
        <source>Makes a smaller, faster variant of a whole model. Each type trades quality for size; sizes here are exact.</source>
        <translation>Создаёт из исходной модели вариант меньше и быстрее. Каждый тип — свой компромисс качества и размера; размеры здесь точные.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>All types, old and special ones too</source>
        <translation>Все типы, в том числе старые и особые</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Другой файл…</translation>
    </message>
    <message>
        <source>Importance matrix</source>
        <translation>Матрица важности</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>Make {type}</source>
        <translation>Создать {type}</translation>
    </message>
    <message>
        <source>Choose a model in F16, BF16 or F32.</source>
        <translation>Выберите модель в F16, BF16 или F32.</translation>
    </message>
    <message>
        <source>{type} needs an importance matrix; choose one above.</source>
        <translation>Для {type} нужна матрица важности; выберите её выше.</translation>
    </message>
    <message>
        <source>The sizes cannot be worked out.</source>
        <translation>Размеры вычислить не удалось.</translation>
    </message>
    <message>
        <source>Working out the sizes…</source>
        <translation>Вычисляются размеры…</translation>
    </message>
    <message>
        <source>None is here. Download one in F16 or BF16, or import a checkpoint.</source>
        <translation>Таких здесь нет. Скачайте модель в F16 или BF16 либо импортируйте чекпойнт.</translation>
    </message>
    <message>
        <source>It tells which weights matter most: worth having below 5 bits, and some types cannot be made without one.</source>
        <translation>Показывает, какие веса важнее всего. Полезна, когда бит меньше 5, а некоторые типы без неё не создать.</translation>
    </message>
    <message>
        <source>The model reads the text first, which takes a while. The matrix is kept beside the new file, to be used again.</source>
        <translation>Сначала модель прочтёт текст — это не быстро. Матрица сохранится рядом с новым файлом и пригодится ещё раз.</translation>
    </message>
</context>
<context>
    <name>QuestionEdit</name>
    <message>
        <source>Edit your message</source>
        <translation>Изменить сообщение</translation>
    </message>
    <message>
        <source>The answers so far stay as another version.</source>
        <translation>Прежние ответы останутся в другой версии.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Отправить снова</translation>
    </message>
</context>
<context>
    <name>QuestionView</name>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
</context>
<context>
    <name>ReferenceChip</name>
    <message>
        <source>Reference</source>
        <translation>Эталон</translation>
    </message>
    <message>
        <source>Compare with {label}</source>
        <translation>Сравнивать с {label}</translation>
    </message>
    <message>
        <source>{size} · reference</source>
        <translation>{size} · эталон</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>it is of {0} tokens, and the model has {1}</source>
        <translation>в нём {0} ток., а в модели {1}</translation>
    </message>
    <message>
        <source>its numbers make no sense</source>
        <translation>его числа не имеют смысла</translation>
    </message>
    <message>
        <source>it is cut off, or longer than it says</source>
        <translation>он обрывается или длиннее, чем указано</translation>
    </message>
    <message>
        <source>it is too short</source>
        <translation>он слишком короткий</translation>
    </message>
    <message>
        <source>it begins like no file of this kind</source>
        <translation>его начало не такое, как у файлов этого вида</translation>
    </message>
    <message>
        <source>llama.cpp refuses “{0}”: it gives no reason.</source>
        <translation>llama.cpp не принимает «{0}», не называя причину.</translation>
    </message>
    <message>
        <source>llama.cpp refuses “{0}”: {1}.</source>
        <translation>llama.cpp не принимает «{0}»: {1}.</translation>
    </message>
    <message>
        <source>The LoRA adapter “{0}” cannot be opened: {1}.</source>
        <translation>Не удалось открыть адаптер LoRA «{0}»: {1}.</translation>
    </message>
    <message>
        <source>no file with its vision part is here</source>
        <translation>рядом нет файла с её частью для изображений</translation>
    </message>
    <message>
        <source>a part of it is missing</source>
        <translation>не хватает её части</translation>
    </message>
    <message>
        <source>it holds no importance matrix</source>
        <translation>в файле нет матрицы важности</translation>
    </message>
    <message>
        <source>it holds what is no number</source>
        <translation>среди значений есть не числа</translation>
    </message>
    <message>
        <source>its sums and counts do not fit each other</source>
        <translation>суммы и счётчики в ней не согласуются</translation>
    </message>
    <message>
        <source>what it computes is no number</source>
        <translation>результат её вычислений — не числа</translation>
    </message>
    <message>
        <source>it chooses between experts, which is not supported</source>
        <translation>она выбирает между экспертами, а это не поддерживается</translation>
    </message>
    <message>
        <source>this engine does not let us see what it computes</source>
        <translation>этот движок не показывает, что вычисляет</translation>
    </message>
    <message>
        <source>no model is loaded</source>
        <translation>модель не загружена</translation>
    </message>
    <message>
        <source>this engine holds another model</source>
        <translation>в этом движке другая модель</translation>
    </message>
    <message>
        <source>an image was not evaluated</source>
        <translation>изображение не обработано</translation>
    </message>
    <message>
        <source>it gives embeddings, and no text</source>
        <translation>она даёт эмбеддинги, а не текст</translation>
    </message>
    <message>
        <source>it does not write one token after the other</source>
        <translation>она пишет не по одному токену подряд</translation>
    </message>
    <message>
        <source>its file has no vocabulary</source>
        <translation>в её файле нет словаря</translation>
    </message>
    <message>
        <source>this engine has no device “{0}”</source>
        <translation>у этого движка нет устройства «{0}»</translation>
    </message>
    <message>
        <source>{0} parts are planned for {1} devices</source>
        <translation>частей по плану — {0}, а устройств — {1}</translation>
    </message>
    <message>
        <source>its mmproj does not fit</source>
        <translation>её mmproj не подходит</translation>
    </message>
    <message>
        <source>“{0}” is for sound only</source>
        <translation>«{0}» — только для звука</translation>
    </message>
    <message>
        <source>it has an odd size</source>
        <translation>у него недопустимый размер</translation>
    </message>
    <message>
        <source>it takes {0} tokens at once, too many here</source>
        <translation>ему нужно {0} ток. разом, здесь это слишком много</translation>
    </message>
    <message>
        <source>it has more than {0} MiB</source>
        <translation>оно больше {0}&#xa0;МиБ</translation>
    </message>
    <message>
        <source>its format is unknown, or it is damaged</source>
        <translation>формат неизвестен, или файл повреждён</translation>
    </message>
    <message>
        <source>it is a sound</source>
        <translation>это звук</translation>
    </message>
    <message>
        <source>“{0}” is no mmproj file</source>
        <translation>«{0}» — не файл mmproj</translation>
    </message>
    <message>
        <source>this engine does not tell the sizes</source>
        <translation>этот движок не сообщает размеры</translation>
    </message>
    <message>
        <source>the new file cannot be written</source>
        <translation>не удаётся записать новый файл</translation>
    </message>
    <message>
        <source>it names a token that this model does not have</source>
        <translation>в ней назван токен, которого нет у этой модели</translation>
    </message>
    <message>
        <source>it does not parse, or has no rule “root”</source>
        <translation>в ней ошибка, или в ней нет правила «root»</translation>
    </message>
    <message>
        <source>the JSON schema is not supported ({0})</source>
        <translation>схема JSON не поддерживается ({0})</translation>
    </message>
    <message>
        <source>its logits are no numbers</source>
        <translation>её логиты — не числа</translation>
    </message>
    <message>
        <source>it needs {0} of disk space, and {1} is free</source>
        <translation>нужно {0} места на диске, а свободно {1}</translation>
    </message>
</context>
<context>
    <name>Remembered</name>
    <message>
        <source>Starting the engine</source>
        <translation>Запуск движка</translation>
    </message>
    <message>
        <source>Looking at the devices</source>
        <translation>Осмотр устройств</translation>
    </message>
    <message>
        <source>Every model</source>
        <translation>Любая модель</translation>
    </message>
    <message>
        <source>Every plan</source>
        <translation>Любой план</translation>
    </message>
    <message>
        <source>Fast CPU kernels</source>
        <translation>Быстрые ядра CPU</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Larger plan</source>
        <translation>План побольше</translation>
    </message>
    <message>
        <source>experts on the CPU</source>
        <translation>эксперты на CPU</translation>
    </message>
    <message>
        <source>{n}/{all} layers</source>
        <translation>слои: {n}/{all}</translation>
    </message>
    <message>
        <source>Ran once</source>
        <translation>Работал 1 раз</translation>
    </message>
    <message numerus="yes">
        <source>Ran %n times</source>
        <translation>
            <numerusform>Работал %n раз</numerusform>
            <numerusform>Работал %n раза</numerusform>
            <numerusform>Работал %n раз</numerusform>
        </translation>
    </message>
    <message>
        <source>{ran}; predicted {planned}, measured {taken}</source>
        <translation>{ran}; предсказано {planned}, измерено {taken}</translation>
    </message>
    <message>
        <source>Every plan crashed; another engine is used if there is one.</source>
        <translation>Сбой при любом плане; взят другой движок, если он есть.</translation>
    </message>
    <message>
        <source>The GPU failed ({cause}); the CPU ran.</source>
        <translation>Сбой GPU ({cause}); сработал CPU.</translation>
    </message>
    <message>
        <source>The GPU failed; the CPU ran.</source>
        <translation>Сбой GPU; сработал CPU.</translation>
    </message>
    <message>
        <source>The fast CPU kernels crashed; the safe ones ran.</source>
        <translation>Сбой быстрых вычислительных ядер CPU; сработали безопасные.</translation>
    </message>
    <message>
        <source>Too large for {free} on the GPU; the CPU ran.</source>
        <translation>Не хватило {free} на GPU; сработал CPU.</translation>
    </message>
    <message>
        <source>Too large for {free}; a smaller plan ran.</source>
        <translation>Не хватило {free}; сработал план поменьше.</translation>
    </message>
</context>
<context>
    <name>RememberedRow</name>
    <message>
        <source>Forget {what}</source>
        <translation>Забыть: {what}</translation>
    </message>
</context>
<context>
    <name>RememberedView</name>
    <message>
        <source>Nothing so far: no model was loaded.</source>
        <translation>Пока ничего: модели не загружались.</translation>
    </message>
    <message>
        <source>Forget all…</source>
        <translation>Забыть всё…</translation>
    </message>
    <message>
        <source>A plan that failed is not tried again until the engine, the driver or the model changes, or more memory is free.</source>
        <translation>Неудачный план не пробуется снова, пока не сменится движок, драйвер или модель или не станет свободно больше памяти.</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Показать меньше</translation>
    </message>
    <message>
        <source>Show all {n}</source>
        <translation>Показать все {n}</translation>
    </message>
    <message>
        <source>Forget what ran and what did not?</source>
        <translation>Забыть, что работало, а что нет?</translation>
    </message>
    <message>
        <source>The next load of each model may fail once more, and take longer.</source>
        <translation>Следующая загрузка каждой модели может ещё раз не удаться и занять больше времени.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Забыть</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>How it was measured</source>
        <translation>Как измерялось</translation>
    </message>
    <message>
        <source>SHA-256 of the files:</source>
        <translation>SHA-256 файлов:</translation>
    </message>
    <message numerus="yes">
        <source>{model}: %n variant(s) compared</source>
        <translation>
            <numerusform>{model}: сравнение %n варианта</numerusform>
            <numerusform>{model}: сравнение %n вариантов</numerusform>
            <numerusform>{model}: сравнение %n вариантов</numerusform>
        </translation>
    </message>
    <message>
        <source>99.9&#xa0;%</source>
        <translation>99,9&#xa0;%</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Качество</translation>
    </message>
    <message>
        <source>On {date}, with {engine}</source>
        <translation>{date}, движок: {engine}</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n ядро</numerusform>
            <numerusform>%n ядра</numerusform>
            <numerusform>%n ядер</numerusform>
        </translation>
    </message>
    <message>
        <source>{memory} of RAM</source>
        <translation>ОЗУ: {memory}</translation>
    </message>
    <message>
        <source>GPU: {name}</source>
        <translation>GPU: {name}</translation>
    </message>
    <message>
        <source>Answers: temperature {temperature}, seed {seed}, context {context}</source>
        <translation>Ответы: температура {temperature}, зерно {seed}, контекст {context}</translation>
    </message>
    <message>
        <source>The speeds of {labels} spread by more than {share}: something else was running</source>
        <translation>Разброс скорости больше {share} ({labels}): в это время работало что-то ещё</translation>
    </message>
    <message>
        <source>Quality: by {n} tokens of “{text}”</source>
        <translation>Качество: по {n} токенам текста «{text}»</translation>
    </message>
    <message>
        <source>{n} of {all} layers on the GPU</source>
        <translation>слои на GPU: {n} из {all}</translation>
    </message>
    <message>
        <source>batches of {n}</source>
        <translation>пакеты по {n}</translation>
    </message>
    <message>
        <source>fast CPU kernels</source>
        <translation>быстрые вычислительные ядра CPU</translation>
    </message>
    <message>
        <source>safe CPU kernels</source>
        <translation>безопасные вычислительные ядра CPU</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n поток</numerusform>
            <numerusform>%n потока</numerusform>
            <numerusform>%n потоков</numerusform>
        </translation>
    </message>
    <message>
        <source>KV cache {type}</source>
        <translation>KV-кэш {type}</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>What happened</source>
        <translation>Что произошло</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>With the names of models</source>
        <translation>С названиями моделей</translation>
    </message>
    <message>
        <source>Your chats are on the disk, up to the moment before. This report can help to mend it: send it to the makers of Inglenook, if you like. It stays on this computer until you do, and holds no chats, no tokens, and none of your folders.</source>
        <translation>Чаты сохранены на диске вплоть до последнего мгновения. Этот отчёт поможет исправить ошибку: при желании отправьте его создателям Inglenook. До тех пор он остаётся на этом компьютере; в нём нет ни чатов, ни токенов, ни ваших папок.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Сохранить…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Сохранить отчёт</translation>
    </message>
</context>
<context>
    <name>RepositoryHead</name>
    <message>
        <source>Back to the list</source>
        <translation>К списку</translation>
    </message>
    <message>
        <source>Its licence must be accepted</source>
        <translation>Нужно принять лицензию</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>Карточка модели</translation>
    </message>
    <message>
        <source>Open its page in the browser</source>
        <translation>Открыть страницу в браузере</translation>
    </message>
    <message>
        <source>As seen on {date}.</source>
        <translation>По состоянию на {date}.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Its author then lets you in, which may take days.</source>
        <translation>Затем доступ даёт автор; это может занять несколько дней.</translation>
    </message>
    <message>
        <source>You are let in at once.</source>
        <translation>Доступ откроется сразу.</translation>
    </message>
    <message>
        <source>Downloads then need your access token.</source>
        <translation>Для скачивания нужен токен доступа.</translation>
    </message>
    <message>
        <source>Its licence must be accepted on its page.</source>
        <translation>Лицензию нужно принять на странице модели.</translation>
    </message>
    <message>
        <source>Open its page…</source>
        <translation>Открыть страницу…</translation>
    </message>
    <message>
        <source>Enter the token…</source>
        <translation>Ввести токен…</translation>
    </message>
    <message>
        <source>I have accepted it</source>
        <translation>Лицензия принята</translation>
    </message>
</context>
<context>
    <name>RepositoryView</name>
    <message>
        <source>Asking {host}…</source>
        <translation>Запрос к {host}…</translation>
    </message>
    <message>
        <source>Reading how its variants would run here…</source>
        <translation>Выясняем, как варианты пойдут здесь…</translation>
    </message>
    <message>
        <source>It has no models that Inglenook could use.</source>
        <translation>Моделей, подходящих для Inglenook, здесь нет.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Enter the token…</source>
        <translation>Ввести токен…</translation>
    </message>
</context>
<context>
    <name>RequestItemModel</name>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Метод</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Узел</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Для чего</translation>
    </message>
</context>
<context>
    <name>RequestsView</name>
    <message>
        <source>Nothing was sent or fetched since Inglenook was started.</source>
        <translation>С момента запуска Inglenook ничего не отправлялось и не скачивалось.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>Requests of this run</source>
        <translation>Запросы с этого запуска</translation>
    </message>
</context>
<context>
    <name>RestartBanner</name>
    <message>
        <source>The language changes at the next start.</source>
        <translation>Язык сменится при следующем запуске.</translation>
    </message>
    <message>
        <source>An answer that is being written would end.</source>
        <translation>Ответ, который сейчас пишется, прервётся.</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Перезапустить</translation>
    </message>
</context>
<context>
    <name>ResultItemModel</name>
    <message>
        <source>noisy</source>
        <translation>неточно</translation>
    </message>
    <message>
        <source>Its speeds spread by more than 10 %: something else was running</source>
        <translation>Разброс скорости больше 10&#xa0;%: в это время работало что-то ещё</translation>
    </message>
</context>
<context>
    <name>ResultTable</name>
    <message>
        <source>What was measured</source>
        <translation>Результаты измерений</translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>Answer speed, tokens per second</source>
        <translation>Скорость ответа, токены в секунду</translation>
    </message>
    <message>
        <source>KL divergence by size: lower and further left is better</source>
        <translation>KL-дивергенция и размер: чем ниже и левее, тем лучше</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Unload</source>
        <translation>Выгрузить</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Загрузить</translation>
    </message>
    <message>
        <source>Why this plan?</source>
        <translation>Почему такой план?</translation>
    </message>
    <message>
        <source>Verify its files</source>
        <translation>Проверить файлы</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Показать в папке</translation>
    </message>
    <message>
        <source>Copy its path</source>
        <translation>Копировать путь</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>Указать…</translation>
    </message>
    <message>
        <source>Remove from list</source>
        <translation>Убрать из списка</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>В чат</translation>
    </message>
    <message>
        <source>Measure its speed</source>
        <translation>Измерить скорость</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Удалить…</translation>
    </message>
    <message>
        <source>Delete… (unload it first)</source>
        <translation>Удалить… (сначала выгрузите)</translation>
    </message>
    <message>
        <source>Delete… (it belongs to another program)</source>
        <translation>Удалить… (принадлежит другой программе)</translation>
    </message>
</context>
<context>
    <name>SamplingFields</name>
    <message>
        <source>Off</source>
        <translation>Выкл.</translation>
    </message>
    <message>
        <source>Choice of words</source>
        <translation>Выбор слов</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>Повторы</translation>
    </message>
    <message>
        <source>Repeated phrases (DRY)</source>
        <translation>Повторы фраз (DRY)</translation>
    </message>
    <message>
        <source>Mirostat</source>
        <translation>Mirostat</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Температура</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Only so many of the likeliest words can be taken.</source>
        <translation>Выбор только из стольких самых вероятных слов.</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>Typical</source>
        <translation>Типичность</translation>
    </message>
    <message>
        <source>Prefers words that are about as surprising as the text is on average. At 1, it does nothing.</source>
        <translation>Предпочитает слова, неожиданные примерно так же, как весь текст в среднем. При 1 не действует.</translation>
    </message>
    <message>
        <source>Top-nσ</source>
        <translation>Top-nσ</translation>
    </message>
    <message>
        <source>How bold the choice of words is. At 0, always the likeliest is taken.</source>
        <translation>Насколько смело выбираются слова. При 0 всегда берётся самое вероятное.</translation>
    </message>
    <message>
        <source>Only the likeliest words that together have this share. At 1, all.</source>
        <translation>Только самые вероятные слова, чья общая доля столь велика. При 1 — все.</translation>
    </message>
    <message>
        <source>Leaves out words less likely than this share of the likeliest.</source>
        <translation>Исключает слова, чья вероятность меньше этой доли от самого вероятного.</translation>
    </message>
    <message>
        <source>Leaves out words so many standard deviations below the likeliest.</source>
        <translation>Исключает слова, уступающие самому вероятному больше чем на столько стандартных отклонений.</translation>
    </message>
    <message>
        <source>XTC chance</source>
        <translation>XTC: шанс</translation>
    </message>
    <message>
        <source>How often the likeliest words are left out, for less expected texts.</source>
        <translation>Как часто исключаются самые вероятные слова, чтобы текст был неожиданнее.</translation>
    </message>
    <message>
        <source>XTC from</source>
        <translation>XTC: порог</translation>
    </message>
    <message>
        <source>Words at least so likely can be left out; the least likely of them stays.</source>
        <translation>Слова с такой вероятностью и выше могут исключаться; наименее вероятное из них остаётся.</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Повтор</translation>
    </message>
    <message>
        <source>Makes words that were just used less likely. At 1, it does nothing.</source>
        <translation>Снижает вероятность недавних слов. При 1 не действует.</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Наличие</translation>
    </message>
    <message>
        <source>Makes words that were used at all less likely, once.</source>
        <translation>Один раз снижает вероятность уже встречавшихся слов.</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Частота</translation>
    </message>
    <message>
        <source>Makes words less likely each time that they were used.</source>
        <translation>Снижает вероятность слова с каждым его появлением.</translation>
    </message>
    <message>
        <source>Look back</source>
        <translation>Охват</translation>
    </message>
    <message>
        <source>In how many of the last tokens these three look.</source>
        <translation>На сколько последних токенов смотрят эти три настройки.</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Сила</translation>
    </message>
    <message>
        <source>How strongly a phrase is avoided that was said before. Often 0.8.</source>
        <translation>Насколько сильно избегаются уже сказанные фразы. Обычно 0,8.</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Рост</translation>
    </message>
    <message>
        <source>How fast that grows with each word more of the phrase.</source>
        <translation>Насколько быстро сила растёт с каждым следующим словом фразы.</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Допуск</translation>
    </message>
    <message>
        <source>Phrases of so many tokens may be repeated.</source>
        <translation>Фразы такой длины в токенах можно повторять.</translation>
    </message>
    <message>
        <source>In how many of the last tokens phrases are found.</source>
        <translation>В скольких последних токенах ищутся фразы.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Версия</translation>
    </message>
    <message>
        <source>Keeps the text equally surprising throughout, in place of all choices of words but the temperature. There are two versions, 1 and 2.</source>
        <translation>Поддерживает равномерную неожиданность текста и заменяет весь выбор слов, кроме температуры. Есть две версии, 1 и 2.</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>Новизна</translation>
    </message>
    <message>
        <source>How surprising the text is to be; more is bolder.</source>
        <translation>Насколько неожиданным должен быть текст: чем больше, тем смелее.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Скорость</translation>
    </message>
    <message>
        <source>How fast it corrects itself.</source>
        <translation>Как быстро он себя поправляет.</translation>
    </message>
</context>
<context>
    <name>SamplingSection</name>
    <message>
        <source>Reset all</source>
        <translation>Сбросить все</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Семплирование</translation>
    </message>
    <message>
        <source>Creativity</source>
        <translation>Стиль</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Без предела</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>ток.</translation>
    </message>
    <message>
        <source>random</source>
        <translation>случайное</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>Длина ответа</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Зерно</translation>
    </message>
    <message>
        <source>The same seed gives the same answer again.</source>
        <translation>То же зерно даст тот же ответ.</translation>
    </message>
    <message>
        <source>Own values</source>
        <translation>Свои значения</translation>
    </message>
    <message>
        <source>Values of your own, below.</source>
        <translation>Ваши значения, ниже.</translation>
    </message>
    <message>
        <source>Fewer values</source>
        <translation>Меньше значений</translation>
    </message>
    <message>
        <source>All values</source>
        <translation>Все значения</translation>
    </message>
</context>
<context>
    <name>SearchFields</name>
    <message>
        <source>Search for a model</source>
        <translation>Поиск модели</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>Size of the model</source>
        <translation>Размер модели</translation>
    </message>
    <message>
        <source>Fits here</source>
        <translation>Поместится</translation>
    </message>
    <message>
        <source>Leaves out what is too large for this computer, by its size</source>
        <translation>Скрывает то, что по размеру слишком велико для этого компьютера</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Show popular models</source>
        <translation>Показать популярные</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>As seen on {date}.</source>
        <translation>По состоянию на {date}.</translation>
    </message>
    <message>
        <source>Asking {host}…</source>
        <translation>Запрос к {host}…</translation>
    </message>
    <message>
        <source>What you search for is asked of {host}, nothing before.</source>
        <translation>Запрос уйдёт на {host}; до этого ничего не отправляется.</translation>
    </message>
    <message>
        <source>No model has these words and this size.</source>
        <translation>Модели с такими словами и такого размера нет.</translation>
    </message>
    <message>
        <source>A repo id or a link works here too</source>
        <translation>Можно вставить и название или ссылку</translation>
    </message>
    <message numerus="yes">
        <source>{count} model(s)</source>
        <translation>
            <numerusform>{count} модель</numerusform>
            <numerusform>{count} модели</numerusform>
            <numerusform>{count} моделей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} model(s), and more below</source>
        <translation>
            <numerusform>{count} модель, ниже есть ещё</numerusform>
            <numerusform>{count} модели, ниже есть ещё</numerusform>
            <numerusform>{count} моделей, ниже есть ещё</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Section</source>
        <translation>Раздел</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Разделы</translation>
    </message>
</context>
<context>
    <name>Seeing</name>
    <message>
        <source>Its vision part is missing: a file “mmproj-….gguf” in the folder “{folder}”. Not every model has one.</source>
        <translation>Нет части для изображений: файла «mmproj-….gguf» в папке «{folder}». Она есть не у каждой модели.</translation>
    </message>
    <message>
        <source>“{model}” cannot see images.</source>
        <translation>«{model}» не видит изображений.</translation>
    </message>
    <message>
        <source>Remove the images</source>
        <translation>Убрать изображения</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Archive</source>
        <translation>В архив</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>В папку</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>В корзину</translation>
    </message>
    <message>
        <source>End the selection</source>
        <translation>Снять выделение</translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation>Выбрано: {n}</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Send a message with</source>
        <translation>Отправка сообщения</translation>
    </message>
    <message>
        <source>The other of the two begins a new line.</source>
        <translation>Другое сочетание начинает новую строку.</translation>
    </message>
    <message>
        <source>Name new chats with</source>
        <translation>Названия новых чатов</translation>
    </message>
    <message>
        <source>The model names them once it has nothing else to do.</source>
        <translation>Модель придумает их, когда освободится.</translation>
    </message>
    <message>
        <source>My first words</source>
        <translation>Мои первые слова</translation>
    </message>
    <message>
        <source>A title by the model</source>
        <translation>Придумывает модель</translation>
    </message>
    <message>
        <source>Load the last model at start</source>
        <translation>Загружать последнюю модель при запуске</translation>
    </message>
    <message>
        <source>It is then ready when you are, and takes memory meanwhile.</source>
        <translation>Она сразу готова к работе, но до тех пор занимает память.</translation>
    </message>
    <message>
        <source>More folders with models</source>
        <translation>Другие папки с моделями</translation>
    </message>
    <message>
        <source>The .gguf files in them are used where they are, never copied or moved.</source>
        <translation>Файлы .gguf из них используются на месте: не копируются и не перемещаются.</translation>
    </message>
    <message>
        <source>Context length</source>
        <translation>Длина контекста</translation>
    </message>
    <message>
        <source>How much of a chat the model sees at once. Longer contexts take more memory. Used from the next load.</source>
        <translation>Сколько из чата модель видит разом. Чем длиннее контекст, тем больше нужно памяти. Действует со следующей загрузки.</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>ток.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Автоматически</translation>
    </message>
    <message>
        <source>Beyond a model’s own context</source>
        <translation>Контекст длиннее собственного</translation>
    </message>
    <message>
        <source>Where the context is longer than the model was made for, its positions can be scaled (RoPE). Quality suffers, the least with YaRN. Used from the next load.</source>
        <translation>Если контекст длиннее, чем рассчитано в модели, её позиции можно масштабировать (RoPE). Качество снижается, меньше всего с YaRN. Действует со следующей загрузки.</translation>
    </message>
    <message>
        <source>As the model says</source>
        <translation>Как задано в модели</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Линейное</translation>
    </message>
    <message>
        <source>No scaling</source>
        <translation>Без масштабирования</translation>
    </message>
    <message>
        <source>CPU threads</source>
        <translation>Потоки CPU</translation>
    </message>
    <message>
        <source>Automatic takes one for each physical core, and more is seldom faster. Used from the next load.</source>
        <translation>Автоматически — по одному на физическое ядро; больше редко бывает быстрее. Действует со следующей загрузки.</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>шт.</translation>
    </message>
    <message>
        <source>Precision of the KV cache</source>
        <translation>Точность KV-кэша</translation>
    </message>
    <message>
        <source>8 bits let nearly twice the context fit into the same memory, for a very small loss of quality. Automatic takes 16 bits, and 8 where memory is short. Used from the next load.</source>
        <translation>С 8 битами в ту же память помещается почти вдвое больше контекста, а качество теряется совсем немного. Автоматически — 16 бит, а если памяти мало — 8. Действует со следующей загрузки.</translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation>16 бит</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 бит</translation>
    </message>
    <message>
        <source>Flash attention</source>
        <translation>Flash attention</translation>
    </message>
    <message>
        <source>A faster way to compute attention that takes less memory. Automatic uses it where the device supports it. Used from the next load.</source>
        <translation>Быстрее вычисляет внимание и занимает меньше памяти. Автоматически — там, где это поддерживает устройство. Действует со следующей загрузки.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Вкл.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Выкл.</translation>
    </message>
    <message>
        <source>Keep the model in memory</source>
        <translation>Удерживать модель в памяти</translation>
    </message>
    <message>
        <source>The system may not move it to the disk while you do something else. Used from the next load.</source>
        <translation>Система не вытеснит её на диск, пока вы заняты другим. Действует со следующей загрузки.</translation>
    </message>
    <message>
        <source>Tune for this computer while idle</source>
        <translation>Настраивать под компьютер в простое</translation>
    </message>
    <message>
        <source>After the first load of a model, some seconds are spent on measuring which number of threads and which kernels are fastest for it.</source>
        <translation>После первой загрузки модели несколько секунд измеряется, сколько потоков и какие вычислительные ядра для неё быстрее.</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Работать без сети</translation>
    </message>
    <message>
        <source>Nothing is sent or fetched. All that is on this computer works as before.</source>
        <translation>Ничего не отправляется и не скачивается. Всё, что есть на компьютере, работает как прежде.</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Зеркало</translation>
    </message>
    <message>
        <source>Models are looked for and fetched from this address instead of huggingface.co, as in https://hf-mirror.com.</source>
        <translation>Модели ищутся и скачиваются по этому адресу вместо huggingface.co, например https://hf-mirror.com.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Прокси</translation>
    </message>
    <message>
        <source>The system’s is that of its settings, or of HTTP_PROXY and HTTPS_PROXY.</source>
        <translation>Системный — из настроек системы или из HTTP_PROXY и HTTPS_PROXY.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>The one below</source>
        <translation>Указанный ниже</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>Адрес прокси</translation>
    </message>
    <message>
        <source>As in http://proxy.example.com:3128 or socks5://127.0.0.1:1080. A password in it is written to the settings file as it is.</source>
        <translation>Например, http://proxy.example.com:3128 или socks5://127.0.0.1:1080. Пароль из адреса попадёт в файл настроек как есть.</translation>
    </message>
    <message>
        <source>Download speed limit</source>
        <translation>Ограничение скорости скачивания</translation>
    </message>
    <message>
        <source>The most that all downloads take together. Used at once.</source>
        <translation>Наибольшая скорость всех скачиваний вместе. Действует сразу.</translation>
    </message>
    <message>
        <source>MB/s</source>
        <translation>МБ/с</translation>
    </message>
    <message>
        <source>More certificates to trust</source>
        <translation>Сертификаты</translation>
    </message>
    <message>
        <source>A PEM file, as of a proxy or virus scanner that opens connections. The system’s certificates stay trusted.</source>
        <translation>Файл PEM, например прокси или антивируса, вскрывающего соединения. Сертификаты системы остаются доверенными.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Used from the next start.</source>
        <translation>Сменится при следующем запуске.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Light or dark, or whichever the system is set to.</source>
        <translation>Светлая, тёмная или как в системе.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>In percent of the system&apos;s font.</source>
        <translation>В процентах от шрифта системы.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Общие</translation>
    </message>
    <message>
        <source>Models &amp; storage</source>
        <translation>Модели и хранение</translation>
    </message>
    <message>
        <source>Hardware &amp; engines</source>
        <translation>Оборудование и движки</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Сеть</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Оформление</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Горячие клавиши</translation>
    </message>
    <message>
        <source>it is not UTF-8 text</source>
        <translation>это не текст UTF-8</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>слишком глубокая вложенность</translation>
    </message>
    <message>
        <source>a text in them cannot be written down</source>
        <translation>один из текстов в них невозможно записать</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Сертификаты</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Find a setting</source>
        <translation>Найти настройку</translation>
    </message>
    <message>
        <source>No setting has these words</source>
        <translation>Таких слов нет ни в одной настройке</translation>
    </message>
    <message>
        <source>Try another word.</source>
        <translation>Попробуйте другое слово.</translation>
    </message>
    <message>
        <source>{section}, advanced</source>
        <translation>{section} — дополнительно</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Models of other programs</source>
        <translation>Модели других программ</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Горячие клавиши</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Модели</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Чаты</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Журналы</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О программе</translation>
    </message>
    <message>
        <source>Settings of the section</source>
        <translation>Настройки раздела</translation>
    </message>
</context>
<context>
    <name>SetupBand</name>
    <message>
        <source>Effort</source>
        <translation>Тщательность</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>Быстро</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Обычно</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>Тщательно</translation>
    </message>
    <message>
        <source>Show prompts, text and effort</source>
        <translation>Показать промпты, текст и тщательность</translation>
    </message>
    <message>
        <source>Hide prompts, text and effort</source>
        <translation>Скрыть промпты, текст и тщательность</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Промпты</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Варианты</translation>
    </message>
</context>
<context>
    <name>SharingActs</name>
    <message numerus="yes">
        <source>Export %n chat(s)</source>
        <translation>
            <numerusform>Экспорт %n чата</numerusform>
            <numerusform>Экспорт %n чатов</numerusform>
            <numerusform>Экспорт %n чатов</numerusform>
        </translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Новый чат</translation>
    </message>
    <message>
        <source>Export “{title}”</source>
        <translation>Экспорт «{title}»</translation>
    </message>
    <message>
        <source>Export all chats</source>
        <translation>Экспорт всех чатов</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>Импорт чатов</translation>
    </message>
    <message>
        <source>Exported chats (*.json *.jsonl *.zip)</source>
        <translation>Экспортированные чаты (*.json *.jsonl *.zip)</translation>
    </message>
    <message>
        <source>Export chats</source>
        <translation>Экспорт чатов</translation>
    </message>
    <message>
        <source>Working on the chats.</source>
        <translation>Чаты обрабатываются.</translation>
    </message>
    <message>
        <source>Chats done</source>
        <translation>Обработано чатов</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Exported.</source>
        <translation>Экспорт завершён.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Ничего не импортировано.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>ShortcutRow</name>
    <message>
        <source>Usual key of “{name}”</source>
        <translation>Обычная клавиша для «{name}»</translation>
    </message>
    <message>
        <source> or </source>
        <translation> или </translation>
    </message>
    <message>
        <source>Key of “{name}”: {key}</source>
        <translation>Клавиша для «{name}»: {key}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Press it, then the new keys; Backspace for none, Esc to leave it.</source>
        <translation>Нажмите кнопку, затем новые клавиши; Backspace — без клавиши, Esc — оставить как есть.</translation>
    </message>
    <message>
        <source>{key} is the key of “{name}”. Give that another one first.</source>
        <translation>{key} уже занята: «{name}». Сначала назначьте там другую.</translation>
    </message>
    <message>
        <source>{key} is for writing. Press it with Ctrl or Alt, or a function key.</source>
        <translation>{key} нужна для набора текста. Нажмите её с Ctrl или Alt либо функциональную клавишу.</translation>
    </message>
</context>
<context>
    <name>ShortcutSections</name>
    <message>
        <source>All usual keys</source>
        <translation>Вернуть обычные клавиши</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Chats</source>
        <translation>Чаты</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Модели</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Новый чат</translation>
    </message>
    <message>
        <source>Search chats</source>
        <translation>Поиск в чатах</translation>
    </message>
    <message>
        <source>List of chats</source>
        <translation>Список чатов</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Выбрать модель</translation>
    </message>
    <message>
        <source>Open a .gguf…</source>
        <translation>Открыть .gguf…</translation>
    </message>
    <message>
        <source>Why this plan?</source>
        <translation>Почему такой план?</translation>
    </message>
    <message>
        <source>Regenerate the last answer</source>
        <translation>Ответить заново</translation>
    </message>
    <message>
        <source>Find on the page</source>
        <translation>Найти на странице</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Крупнее текст</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Сравнение</translation>
    </message>
    <message>
        <source>Temporary chat</source>
        <translation>Временный чат</translation>
    </message>
    <message>
        <source>Panel of this chat</source>
        <translation>Панель этого чата</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Прикрепить файлы</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Мельче текст</translation>
    </message>
    <message>
        <source>Text in its usual size</source>
        <translation>Обычный размер текста</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Горячие клавиши</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Новая строка</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>Остановить ответ</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>В корзину</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Выделить всё</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Скачивания</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>К списку</translation>
    </message>
    <message>
        <source>Move a download up</source>
        <translation>Скачивание выше</translation>
    </message>
    <message>
        <source>Move a download down</source>
        <translation>Скачивание ниже</translation>
    </message>
    <message>
        <source>Move a download to the top</source>
        <translation>Скачивание в начало</translation>
    </message>
    <message>
        <source>Why a model would run like this</source>
        <translation>Почему модель пойдёт именно так</translation>
    </message>
    <message>
        <source>Delete a model</source>
        <translation>Удалить модель</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Везде</translation>
    </message>
    <message>
        <source>On each page</source>
        <translation>На каждой странице</translation>
    </message>
    <message>
        <source>While writing</source>
        <translation>При наборе</translation>
    </message>
    <message>
        <source>In the list of chats</source>
        <translation>В списке чатов</translation>
    </message>
    <message>
        <source>On the page of models</source>
        <translation>На странице моделей</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>This chat</source>
        <translation>Этот чат</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Закрыть панель</translation>
    </message>
</context>
<context>
    <name>SpeedChart</name>
    <message>
        <source>Answer speed</source>
        <translation>Скорость ответа</translation>
    </message>
</context>
<context>
    <name>StarterNote</name>
    <message>
        <source>For a first try, not for facts</source>
        <translation>Для пробы, не для фактов</translation>
    </message>
    <message>
        <source>Get a real model</source>
        <translation>Найти лучше</translation>
    </message>
</context>
<context>
    <name>StateWords</name>
    <message>
        <source>Nothing is loaded</source>
        <translation>Ничего не загружено</translation>
    </message>
    <message>
        <source>Loading {percent}&#xa0;%</source>
        <translation>Загрузка {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>Не загружена</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Готова</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Отвечает</translation>
    </message>
    <message>
        <source>included</source>
        <translation>в комплекте</translation>
    </message>
    <message>
        <source>{speed}&#xa0;tok/s</source>
        <translation>{speed}&#xa0;ток./с</translation>
    </message>
    <message>
        <source>{gpu}/{all} layers</source>
        <translation>слои: {gpu}/{all}</translation>
    </message>
    <message>
        <source>{length} context</source>
        <translation>контекст {length}</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Or try the included starter model now:</source>
        <translation>Или попробуйте начальную модель:</translation>
    </message>
    <message>
        <source>What is a GGUF file?</source>
        <translation>Что такое файл GGUF?</translation>
    </message>
    <message>
        <source>Tell me a story about a fox</source>
        <translation>Расскажи историю про лису</translation>
    </message>
    <message>
        <source>Sends this message</source>
        <translation>Отправляет это сообщение</translation>
    </message>
</context>
<context>
    <name>SuitedList</name>
    <message>
        <source>Models that suit this computer</source>
        <translation>Модели для этого компьютера</translation>
    </message>
    <message>
        <source>planned for a context of {count}</source>
        <translation>план на контекст {count}</translation>
    </message>
    <message>
        <source>planned for the {backend} engine, context {count}</source>
        <translation>план для движка {backend}, контекст {count}</translation>
    </message>
</context>
<context>
    <name>SuitedRow</name>
    <message>
        <source>About so much; the hub tells it exactly</source>
        <translation>Примерно столько; точно знает хаб</translation>
    </message>
    <message>
        <source>Download of {name}</source>
        <translation>Скачивание {name}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Needs a connection</source>
        <translation>Нужна сеть</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Скачать</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Запрос…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Load and chat</source>
        <translation>Начать чат</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>TargetFields</name>
    <message>
        <source>Name of the new file</source>
        <translation>Имя нового файла</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Другая папка…</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Новый файл</translation>
    </message>
    <message>
        <source>in {folder}</source>
        <translation>в {folder}</translation>
    </message>
    <message>
        <source>Folder of the new file</source>
        <translation>Папка нового файла</translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>there is no format “{0}”</source>
        <translation>нет формата «{0}»</translation>
    </message>
    <message>
        <source>the prompt is empty</source>
        <translation>промпт пуст</translation>
    </message>
    <message>
        <source>a number is too large</source>
        <translation>число слишком велико</translation>
    </message>
    <message>
        <source>a list holds too much</source>
        <translation>в списке слишком много всего</translation>
    </message>
    <message>
        <source>a text or list is too long</source>
        <translation>текст или список слишком длинный</translation>
    </message>
    <message>
        <source>a format is too wide</source>
        <translation>формат слишком широк</translation>
    </message>
    <message>
        <source>it may not use “{name}”</source>
        <translation>ему нельзя использовать «{name}»</translation>
    </message>
    <message>
        <source>a text is too long to be searched</source>
        <translation>текст слишком длинный для поиска</translation>
    </message>
    <message>
        <source>a text is too long to be taken apart</source>
        <translation>текст слишком длинный для разбора</translation>
    </message>
    <message>
        <source>it leaves out what the system says</source>
        <translation>он опускает слова системы</translation>
    </message>
    <message>
        <source>it leaves out what the user says</source>
        <translation>он опускает слова пользователя</translation>
    </message>
    <message>
        <source>it leaves out what the assistant says</source>
        <translation>он опускает слова ассистента</translation>
    </message>
    <message>
        <source>it does not write the messages</source>
        <translation>он не выводит сообщения</translation>
    </message>
    <message>
        <source>only numbers have a sum</source>
        <translation>сумма бывает только у чисел</translation>
    </message>
    <message>
        <source>an indent is too wide</source>
        <translation>отступ слишком широк</translation>
    </message>
    <message>
        <source>it takes longer than {limit:g} s</source>
        <translation>он выполняется дольше {limit:g}&#xa0;с</translation>
    </message>
    <message>
        <source>it takes too much memory</source>
        <translation>он занимает слишком много памяти</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>он слишком длинный</translation>
    </message>
    <message>
        <source>it writes without end</source>
        <translation>он пишет без конца</translation>
    </message>
    <message>
        <source>it may not use “{kind}.{attribute}”</source>
        <translation>ему нельзя использовать «{kind}.{attribute}»</translation>
    </message>
    <message>
        <source>line {line}: {message}</source>
        <translation>строка {line}: {message}</translation>
    </message>
    <message>
        <source>it gives no reason</source>
        <translation>причина не указана</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>Edit the prompt format</source>
        <translation>Изменить формат промпта</translation>
    </message>
    <message>
        <source>Use in this chat</source>
        <translation>Использовать в чате</translation>
    </message>
    <message>
        <source>Template (Jinja)</source>
        <translation>Шаблон (Jinja)</translation>
    </message>
    <message>
        <source>A sample conversation</source>
        <translation>Образец беседы</translation>
    </message>
    <message>
        <source>Begin with…</source>
        <translation>Начать с…</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Начать с</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Write a template, or begin with one below.</source>
        <translation>Напишите шаблон или начните с одного из готовых ниже.</translation>
    </message>
    <message>
        <source>It writes all that is said in the sample.</source>
        <translation>Он выводит всё, что сказано в образце.</translation>
    </message>
    <message>
        <source>It cannot be used: {reason}.</source>
        <translation>Он не годится: {reason}.</translation>
    </message>
</context>
<context>
    <name>TemporaryStrip</name>
    <message>
        <source>Temporary: not stored, and gone when you leave it</source>
        <translation>Временный: нигде не сохранён и исчезнет, когда вы из него выйдете</translation>
    </message>
    <message>
        <source>Keep this chat</source>
        <translation>Сохранить чат</translation>
    </message>
</context>
<context>
    <name>TextBox</name>
    <message>
        <source>Text for quality</source>
        <translation>Текст для оценки качества</translation>
    </message>
    <message>
        <source>A text file…</source>
        <translation>Текстовый файл…</translation>
    </message>
    <message>
        <source>Own chats</source>
        <translation>Свои чаты</translation>
    </message>
    <message>
        <source>None: quality is not measured</source>
        <translation>Нет: качество не измеряется</translation>
    </message>
    <message>
        <source>Choose a text</source>
        <translation>Выберите текст</translation>
    </message>
    <message>
        <source>Texts (*.txt *.md)</source>
        <translation>Тексты (*.txt *.md)</translation>
    </message>
</context>
<context>
    <name>TextLine</name>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Not used: {reason}.</source>
        <translation>Не действует: {reason}.</translation>
    </message>
</context>
<context>
    <name>TextMenu</name>
    <message>
        <source>Copy the address</source>
        <translation>Копировать адрес</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Копировать как Markdown</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Выделить всё</translation>
    </message>
</context>
<context>
    <name>ThoughtView</name>
    <message>
        <source>Thought</source>
        <translation>Размышления</translation>
    </message>
    <message>
        <source>Thinking… {n}&#xa0;s</source>
        <translation>Размышляет… {n}&#xa0;с</translation>
    </message>
    <message>
        <source>Thinking…</source>
        <translation>Размышляет…</translation>
    </message>
    <message>
        <source>Thought for {time}</source>
        <translation>Размышления: {time}</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Вчера</translation>
    </message>
    <message>
        <source>Previous 7 days</source>
        <translation>Последние 7 дней</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>{month}</source>
        <comment>a month of this year; {n} is its number</comment>
        <translation>{month}</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day}, {time}</translation>
    </message>
</context>
<context>
    <name>TitleDialog</name>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
</context>
<context>
    <name>TokenView</name>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Забыть</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Токен доступа</translation>
    </message>
    <message>
        <source>Make a token on huggingface.co</source>
        <translation>Создать токен на huggingface.co</translation>
    </message>
    <message>
        <source>Needed for models whose licence must be accepted first, and for private ones. It is sent to {host}, and to nobody else.</source>
        <translation>Нужен для моделей, лицензию которых надо сначала принять, и для закрытых. Отправляется только на {host} и больше никуда.</translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation>Запрос к связке ключей…</translation>
    </message>
    <message>
        <source>The token of HF_TOKEN is used.</source>
        <translation>Используется токен из HF_TOKEN.</translation>
    </message>
    <message>
        <source>A token is kept in the system’s keyring.</source>
        <translation>Токен хранится в связке ключей системы.</translation>
    </message>
    <message>
        <source>A token is kept until Inglenook ends, and written nowhere: the system offers no keyring that takes it.</source>
        <translation>Токен хранится до выхода из Inglenook и нигде не записан: подходящей связки ключей в системе нет.</translation>
    </message>
    <message>
        <source>There is no token.</source>
        <translation>Токена нет.</translation>
    </message>
</context>
<context>
    <name>ToolFoot</name>
    <message>
        <source>Progress</source>
        <translation>Ход работы</translation>
    </message>
</context>
<context>
    <name>ToolView</name>
    <message>
        <source>Another file is being made.</source>
        <translation>Создаётся другой файл.</translation>
    </message>
    <message>
        <source>{name} is made.</source>
        <translation>{name} создан.</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Загрузить</translation>
    </message>
    <message>
        <source>Show in Mine</source>
        <translation>Показать в «Моих»</translation>
    </message>
    <message>
        <source>Compare with the source</source>
        <translation>Сравнить с исходной</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>Подготовка…</translation>
    </message>
    <message>
        <source>It was given up.</source>
        <translation>Отменено.</translation>
    </message>
    <message>
        <source>Nothing is left of the new file.</source>
        <translation>От нового файла ничего не осталось.</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>By model</source>
        <translation>По модели</translation>
    </message>
    <message>
        <source>By size</source>
        <translation>По размеру</translation>
    </message>
    <message>
        <source>By last use</source>
        <translation>По запуску</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>{n} bytes</source>
        <translation>{n} байт</translation>
    </message>
    <message>
        <source>Needs an importance matrix</source>
        <translation>Нужна матрица важности</translation>
    </message>
    <message numerus="yes">
        <source>%n tensor(s) of another type</source>
        <translation>
            <numerusform>%n тензор другого типа</numerusform>
            <numerusform>%n тензора другого типа</numerusform>
            <numerusform>%n тензоров другого типа</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} parameters</source>
        <translation>{n} параметров</translation>
    </message>
    <message>
        <source>A model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>A LoRA adapter</source>
        <translation>Адаптер LoRA</translation>
    </message>
    <message>
        <source>{n} tensors</source>
        <translation>тензоры: {n}</translation>
    </message>
    <message>
        <source>They go together: rank {rank}, changes {n} of {all} tensors</source>
        <translation>Подходят друг другу: ранг {rank}, изменяет тензоры: {n} из {all}</translation>
    </message>
    <message>
        <source>{free} free</source>
        <translation>Свободно {free}</translation>
    </message>
    <message>
        <source>Needs {size} · {free} free</source>
        <translation>Нужно {size} · свободно {free}</translation>
    </message>
    <message>
        <source>Reading the text for the importance matrix: {n} of {all} parts</source>
        <translation>Чтение текста для матрицы важности: часть {n} из {all}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} из {total}</translation>
    </message>
    <message>
        <source>{n} of {all} tensors</source>
        <translation>тензоры: {n} из {all}</translation>
    </message>
    <message>
        <source>{size}, in {folder}. Its SHA-256 is noted, so that it can be verified.</source>
        <translation>{size}, в {folder}. SHA-256 записан, и файл можно будет проверить.</translation>
    </message>
</context>
<context>
    <name>ToolsPage</name>
    <message>
        <source>Quantize</source>
        <translation>Квантовать</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импортировать</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Объединить</translation>
    </message>
</context>
<context>
    <name>TrashList</name>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Empty trash…</source>
        <translation>Очистить корзину…</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Корзина</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Корзина пуста.</translation>
    </message>
    <message>
        <source>Delete {n}…</source>
        <translation>Удалить {n}…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Удалить…</translation>
    </message>
    <message>
        <source>Delete “{title}”?</source>
        <translation>Удалить «{title}»?</translation>
    </message>
    <message>
        <source>Empty the trash?</source>
        <translation>Очистить корзину?</translation>
    </message>
    <message>
        <source>Delete these chats?</source>
        <translation>Удалить эти чаты?</translation>
    </message>
    <message>
        <source>Chats that will be gone for ever: {count}.</source>
        <translation>Исчезнет навсегда чатов: {count}.</translation>
    </message>
    <message>
        <source>Delete for ever</source>
        <translation>Удалить навсегда</translation>
    </message>
</context>
<context>
    <name>TurnWishes</name>
    <message>
        <source>The question and its answers were deleted.</source>
        <translation>Вопрос и ответы на него удалены.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>TypeItemModel</name>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Биты</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>Качество</translation>
    </message>
</context>
<context>
    <name>TypeTable</name>
    <message>
        <source>Types</source>
        <translation>Типы</translation>
    </message>
</context>
<context>
    <name>UndoOffer</name>
    <message>
        <source>Moved to the trash.</source>
        <translation>Отправлено в корзину.</translation>
    </message>
    <message>
        <source>“{title}” stays there for 30 days.</source>
        <translation>«{title}» хранится там 30 дней.</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) stay there for 30 days.</source>
        <translation>
            <numerusform>%n чат хранится там 30 дней.</numerusform>
            <numerusform>%n чата хранятся там 30 дней.</numerusform>
            <numerusform>%n чатов хранятся там 30 дней.</numerusform>
        </translation>
    </message>
    <message>
        <source>Archived.</source>
        <translation>Отправлено в архив.</translation>
    </message>
    <message>
        <source>“{title}” can still be searched.</source>
        <translation>«{title}» по-прежнему находит поиск.</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) can still be searched.</source>
        <translation>
            <numerusform>%n чат по-прежнему находит поиск.</numerusform>
            <numerusform>%n чата по-прежнему находит поиск.</numerusform>
            <numerusform>%n чатов по-прежнему находит поиск.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>Unfinished</name>
    <message>
        <source>A comparison of {model} was stopped.</source>
        <translation>Сравнение {model} остановлено.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>1,234.5</source>
        <translation>1&#xa0;234,5</translation>
    </message>
    <message>
        <source>{n}&#xa0;GB</source>
        <translation>{n}&#xa0;ГБ</translation>
    </message>
    <message>
        <source>{n}&#xa0;MB</source>
        <translation>{n}&#xa0;МБ</translation>
    </message>
    <message>
        <source>{n}&#xa0;kB</source>
        <translation>{n}&#xa0;кБ</translation>
    </message>
    <message>
        <source>{n}&#xa0;GiB</source>
        <translation>{n}&#xa0;ГиБ</translation>
    </message>
    <message>
        <source>{n}&#xa0;MiB</source>
        <translation>{n}&#xa0;МиБ</translation>
    </message>
    <message>
        <source>{n}&#xa0;B</source>
        <translation>{n}&#xa0;млрд</translation>
    </message>
    <message>
        <source>{n}&#xa0;M</source>
        <translation>{n}&#xa0;млн</translation>
    </message>
    <message>
        <source>{n}&#xa0;%</source>
        <translation>{n}&#xa0;%</translation>
    </message>
    <message>
        <source>{n}k</source>
        <translation>{n}k</translation>
    </message>
    <message>
        <source>{days}&#xa0;d {hours}&#xa0;h</source>
        <translation>{days}&#xa0;д {hours}&#xa0;ч</translation>
    </message>
    <message>
        <source>{hours}&#xa0;h {minutes}&#xa0;min</source>
        <translation>{hours}&#xa0;ч {minutes}&#xa0;мин</translation>
    </message>
    <message>
        <source>{minutes}&#xa0;min {seconds}&#xa0;s</source>
        <translation>{minutes}&#xa0;мин {seconds}&#xa0;с</translation>
    </message>
    <message>
        <source>{n}&#xa0;s</source>
        <translation>{n}&#xa0;с</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>Newest version</source>
        <translation>Последняя версия</translation>
    </message>
</context>
<context>
    <name>UpdatesView</name>
    <message>
        <source>Check now</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Check now for a newer version</source>
        <translation>Проверить, есть ли новая версия</translation>
    </message>
    <message>
        <source>Open its page…</source>
        <translation>Открыть страницу…</translation>
    </message>
    <message>
        <source>This copy was made from the source, and knows no place where newer versions are published.</source>
        <translation>Эта копия собрана из исходного кода и не знает, где публикуются новые версии.</translation>
    </message>
    <message>
        <source>Asks {host} which version is the newest, when you click and at no other time. Nothing is downloaded or installed.</source>
        <translation>Спрашивает у {host}, какая версия последняя, — только когда вы нажмёте кнопку. Ничего не скачивается и не устанавливается.</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Запрос…</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>Это последняя версия.</translation>
    </message>
    <message>
        <source>Version {version} is out.</source>
        <translation>Вышла версия {version}.</translation>
    </message>
</context>
<context>
    <name>UseButton</name>
    <message>
        <source>Context: {words}</source>
        <translation>Контекст: {words}</translation>
    </message>
</context>
<context>
    <name>UsePanel</name>
    <message>
        <source>What fills the context</source>
        <translation>Чем занят контекст</translation>
    </message>
    <message>
        <source>The answer has less room than is meant for it. You are asked before anything is left out; nothing is ever cut by itself.</source>
        <translation>Для ответа осталось меньше места, чем отведено. Прежде чем что-то исключить, вас спросят; само по себе ничего не обрезается.</translation>
    </message>
    <message>
        <source>In tokens, as the model counts. When it is full you are asked what to leave out; nothing is ever cut by itself.</source>
        <translation>В токенах, как считает модель. Когда место кончится, вас спросят, что исключить; само по себе ничего не обрезается.</translation>
    </message>
</context>
<context>
    <name>UseParts</name>
    <message>
        <source>System prompt</source>
        <translation>Системный промпт</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>What you are writing</source>
        <translation>То, что вы пишете</translation>
    </message>
    <message>
        <source>Meant for the answer</source>
        <translation>Отведено для ответа</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Свободно</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Контекст</translation>
    </message>
</context>
<context>
    <name>ValueRow</name>
    <message>
        <source>Back to {value}</source>
        <translation>Вернуть {value}</translation>
    </message>
    <message>
        <source>From {least} to {most}.</source>
        <translation>От {least} до {most}.</translation>
    </message>
</context>
<context>
    <name>VariantChip</name>
    <message>
        <source>Do not compare {label}</source>
        <translation>Не сравнивать {label}</translation>
    </message>
</context>
<context>
    <name>VariantChips</name>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Make one from {label}…</source>
        <translation>Создать из {label}…</translation>
    </message>
    <message>
        <source>Find more to download…</source>
        <translation>Найти и скачать ещё…</translation>
    </message>
</context>
<context>
    <name>VariantItemModel</name>
    <message>
        <source>Variant</source>
        <translation>Вариант</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Биты</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>Качество</translation>
    </message>
    <message>
        <source>Runs here</source>
        <translation>Работа здесь</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Скорость</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Измерено</translation>
    </message>
</context>
<context>
    <name>VariantMenu</name>
    <message>
        <source>Download with its vision part, {size}</source>
        <translation>Скачать с частью для изображений, {size}</translation>
    </message>
    <message>
        <source>Download all the same</source>
        <translation>Всё равно скачать</translation>
    </message>
    <message>
        <source>How it would run here…</source>
        <translation>Как он пойдёт здесь…</translation>
    </message>
    <message>
        <source>Copy the name</source>
        <translation>Копировать название</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Приостановить</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Cancel and delete what has come</source>
        <translation>Отменить и удалить скачанное</translation>
    </message>
</context>
<context>
    <name>VariantTable</name>
    <message>
        <source>Variants</source>
        <translation>Варианты</translation>
    </message>
</context>
<context>
    <name>VerdictBar</name>
    <message>
        <source>Progress of the comparison</source>
        <translation>Ход сравнения</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>Earlier version</source>
        <translation>Предыдущая версия</translation>
    </message>
    <message>
        <source>Later version</source>
        <translation>Следующая версия</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Choose a model</source>
        <translation>Выбрать модель</translation>
    </message>
    <message>
        <source>Find another model</source>
        <translation>Найти другую модель</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>Включить сеть</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Работать без сети</translation>
    </message>
    <message>
        <source>Chat with language models on your own computer. Nothing is fetched before you click.</source>
        <translation>Беседуйте с языковыми моделями на собственном компьютере. Ничего не скачивается без вашего щелчка.</translation>
    </message>
    <message>
        <source>I have a .gguf…</source>
        <translation>У меня есть .gguf…</translation>
    </message>
    <message>
        <source>Welcome to Inglenook</source>
        <translation>Добро пожаловать в Inglenook</translation>
    </message>
</context>
<context>
    <name>_CompanionRow</name>
    <message>
        <source>Download</source>
        <translation>Скачать</translation>
    </message>
    <message>
        <source>Download {file}</source>
        <translation>Скачать {file}</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>На этом компьютере</translation>
    </message>
</context>
<context>
    <name>_Copying</name>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
</context>
</TS>
